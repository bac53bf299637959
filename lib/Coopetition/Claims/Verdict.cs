using System.Text.Json.Serialization;

namespace Coopetition;

/// <summary>What the data say of a claim, the worst first.</summary>
public enum Verdict
{
    /// <summary>The data say the opposite, or miss an inequality by more than the tolerance.</summary>
    [JsonStringEnumMemberName("contradicted")]
    Contradicted,

    /// <summary>The data say something else, of the same direction or near in time.</summary>
    [JsonStringEnumMemberName("differs")]
    Differs,

    /// <summary>The data say the same, within the tolerance.</summary>
    [JsonStringEnumMemberName("holds")]
    Holds,

    /// <summary>The data are silent, too coarse, or come from the witness alone.</summary>
    [JsonStringEnumMemberName("cannot be tested")]
    CannotBeTested,
}
