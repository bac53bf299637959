namespace Coopetition;

public sealed partial class Dataset
{
    /// <summary>
    /// Why something has no value in a period. What the data say comes first; a period after the company's last
    /// report is not yet reported, whatever they say of figures that they merely lack; else it is unexplained.
    /// </summary>
    /// <param name="app">The app's key; null for a figure of the company.</param>
    public Gap GapOf(Company company, string? app, Metric metric, Period period)
    {
        var stated = Gaps.LastOrDefault(gap => gap.Company == company && gap.App == app && gap.Metric == metric && gap.Covers(period))?.Gap;
        var last = Known.LastQuarter(company) ?? (Quarters.Count > 0 ? Quarters[^1] : null);
        if (last is { } end && period.End > end.End && stated?.Kind is null or GapKind.NotYetReported or GapKind.NotCollected)
        {
            return new(GapKind.NotYetReported, $"{company}'s figures in these data end with {end}.");
        }

        return stated is null or { Kind: GapKind.NotYetReported }
            ? new(GapKind.Unexplained, $"These data have no {metric.NameInSentence} of {app ?? company.Name} for {period}, and do not say why.")
            : stated;
    }
}
