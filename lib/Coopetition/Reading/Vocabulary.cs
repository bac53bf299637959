namespace Coopetition.Reading;

/// <summary>The words that data files use for what the library has names for.</summary>
internal static class Vocabulary
{
    public static readonly IReadOnlyDictionary<string, Side> Sides = Named<Side>();

    public static readonly IReadOnlyDictionary<string, Attribution> Attributions = Named<Attribution>();

    public static readonly IReadOnlyDictionary<string, PeriodKind> Precisions = Enum.GetValues<PeriodKind>().Where(kind => kind != PeriodKind.FiscalYear).ToDictionary(kind => kind.Name());

    public static readonly IReadOnlyDictionary<string, Openness> Opennesses = Named<Openness>();

    public static readonly IReadOnlyDictionary<string, ClaimKind> ClaimKinds = Named<ClaimKind>();

    public static readonly IReadOnlyDictionary<string, GapKind> GapKinds = Enum.GetValues<GapKind>().Where(kind => kind != GapKind.Unexplained).ToDictionary(kind => kind.Name());

    public static readonly IReadOnlyDictionary<string, Basis> Bases = Enum.GetValues<Basis>().ToDictionary(basis => basis.Word());

    /// <summary>The surest first.</summary>
    public static readonly IReadOnlyDictionary<string, Status> Statuses = Enum.GetValues<Status>().Reverse().ToDictionary(status => status.Name().Replace(' ', '_'));

    public static readonly IReadOnlyDictionary<string, Qualifier> Qualifiers = new Dictionary<string, Qualifier> { ["="] = Qualifier.Exactly, [">"] = Qualifier.MoreThan, ["~"] = Qualifier.About };

    public static readonly IReadOnlyDictionary<string, bool> Flows = new Dictionary<string, bool> { ["flow"] = true, ["stock"] = false };

    private static Dictionary<string, T> Named<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value.Name());
}
