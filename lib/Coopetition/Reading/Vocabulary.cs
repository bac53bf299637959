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

    public static readonly IReadOnlyDictionary<string, GapKind> GapKinds =
        Enum.GetValues<GapKind>().Where(kind => kind != GapKind.Unexplained).ToDictionary(ReaderWords.Word);

    public static readonly IReadOnlyDictionary<string, Basis> Bases = Enum.GetValues<Basis>().ToDictionary(ReaderWords.Word);

    public static readonly IReadOnlyDictionary<string, Precision> Precisions = Enum.GetValues<Precision>().ToDictionary(ReaderWords.Word);

    public static readonly IReadOnlyDictionary<string, Openness> Opennesses = Enum.GetValues<Openness>().ToDictionary(ReaderWords.Word);

    public static readonly IReadOnlyDictionary<string, ClaimKind> ClaimKinds = Enum.GetValues<ClaimKind>().ToDictionary(ReaderWords.Word);
}
