namespace Coopetition;

/// <summary>What readers see instead of the names of enumerations; data files use most of the same words.</summary>
public static class ReaderWords
{
    private static readonly Dictionary<Enum, string> Others = new()
    {
        [Status.SeenRounded] = "seen, rounded",
        [GapKind.Unexplained] = "missing",
        [Basis.Gaap] = "GAAP",
        [Basis.NonGaap] = "non-GAAP",
        [Attribution.All] = "all holders",
        [Attribution.Attributable] = "the company's own holders",
        [CheckKind.QuartersToYear] = "quarters against year",
        [CheckKind.PartsToWhole] = "parts against whole",
        [CheckKind.Growth] = "growth printed against computed",
    };

    /// <summary>Such as "not disclosed" or "cannot be tested".</summary>
    public static string Word(this Enum value) => Others.GetValueOrDefault(value) ?? value.Name();

    /// <summary>The name itself, in small letters and with spaces.</summary>
    internal static string Name(this Enum value) => string.Concat(value.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {letter}" : $"{letter}")).ToLowerInvariant();
}
