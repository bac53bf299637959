namespace Coopetition.Reading;

/// <summary>The words that data files use for what the library has names for.</summary>
internal static class Vocabulary
{
    public static readonly IReadOnlyDictionary<string, Side> Sides = new Dictionary<string, Side>
    {
        ["a"] = Side.A,
        ["b"] = Side.B,
        ["context"] = Side.Context,
    };

    public static readonly IReadOnlyDictionary<string, Basis> Bases = new Dictionary<string, Basis>
    {
        ["GAAP"] = Basis.Gaap,
        ["non-GAAP"] = Basis.NonGaap,
        ["operational"] = Basis.Operational,
    };

    public static readonly IReadOnlyDictionary<string, Attribution> Attributions = new Dictionary<string, Attribution>
    {
        ["all"] = Attribution.All,
        ["attributable"] = Attribution.Attributable,
        ["not applicable"] = Attribution.NotApplicable,
    };

    public static readonly IReadOnlyDictionary<string, bool> Flows = new Dictionary<string, bool> { ["flow"] = true, ["stock"] = false };

    public static readonly IReadOnlyDictionary<string, Status> Statuses = new Dictionary<string, Status>
    {
        ["seen"] = Status.Seen,
        ["seen_rounded"] = Status.SeenRounded,
        ["derived"] = Status.Derived,
        ["unverified"] = Status.Unverified,
    };

    public static readonly IReadOnlyDictionary<string, Qualifier> Qualifiers = new Dictionary<string, Qualifier>
    {
        ["="] = Qualifier.Exactly,
        [">"] = Qualifier.MoreThan,
        ["~"] = Qualifier.About,
    };

    public static readonly IReadOnlyDictionary<string, GapKind> GapKinds = new Dictionary<string, GapKind>
    {
        ["not disclosed"] = GapKind.NotDisclosed,
        ["discontinued"] = GapKind.Discontinued,
        ["not yet reported"] = GapKind.NotYetReported,
        ["not applicable"] = GapKind.NotApplicable,
        ["not collected"] = GapKind.NotCollected,
    };

    public static readonly IReadOnlyDictionary<string, Precision> Precisions = new Dictionary<string, Precision>
    {
        ["day"] = Precision.Day,
        ["month"] = Precision.Month,
        ["quarter"] = Precision.Quarter,
        ["half"] = Precision.Half,
        ["year"] = Precision.Year,
    };

    public static readonly IReadOnlyDictionary<string, Openness> Opennesses = new Dictionary<string, Openness>
    {
        ["closed"] = Openness.Closed,
        ["trial"] = Openness.Trial,
        ["partial"] = Openness.Partial,
        ["open"] = Openness.Open,
        ["withdrawn"] = Openness.Withdrawn,
    };
}
