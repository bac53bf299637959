using Coopetition.Data;
using Deedle;

namespace Coopetition;

/// <summary>What rows that are to be added make of a dataset: what is new, what restates, what lies far outside its series, what no longer agrees, and which verdicts change.</summary>
public sealed class Addition
{
    private Addition(Dataset before, Dataset after)
    {
        Figures = [.. after.Observations.Except(before.Observations).Select(row => AddedFigure.Of(row, before, after))];
        var added = Figures.Select(figure => figure.Row).ToList();
        Disagreements =
        [
            .. added.Select(ReportedAfterItsSource).OfType<DataError>(),
            .. after.Reconcile().Except(before.Reconcile()).Where(check => check.IsMismatch).Select(check => check.ErrorIn(added) ?? after.ErrorOf(check)),
        ];
        var was = ClaimLedger.Test(before).Claims.ToDictionary(claim => claim.Id, claim => claim.Verdict);
        Verdicts = [.. ClaimLedger.Test(after).Claims.Where(claim => was.TryGetValue(claim.Id, out var verdict) && verdict != claim.Verdict).Select(claim => (claim, was[claim.Id]))];
    }

    /// <summary>The observations to add, in the files' order.</summary>
    public IReadOnlyList<AddedFigure> Figures { get; }

    /// <summary>The claims that are judged otherwise with the rows than without.</summary>
    public IReadOnlyList<(TestedClaim Claim, Verdict Was)> Verdicts { get; }

    /// <summary>The figures that agreed with each other, or could not be compared, and now lie apart, each at a row to add that it is computed of; and what was reported after its source came out.</summary>
    public IReadOnlyList<DataError> Disagreements { get; }

    /// <param name="before">The data as they are.</param>
    /// <param name="after">The data with the rows added.</param>
    public static Addition Of(Dataset before, Dataset after) => new(before, after);

    // No publication tells what was first reported after it
    private static DataError? ReportedAfterItsSource(Observation row) => row.ReportedOn <= row.Source.PublishedOn ? null : new(
        row.Place.File,
        row.Place.Line,
        "reported_on",
        $"{row.ReportedOn.Text()} is after the day that its source {row.Source.Id} came out, {row.Source.Published}.",
        "Name the source that reported it, or correct the day.");
}

/// <summary>An observation that is to be added.</summary>
/// <param name="Known">The latest that is known of the same thing and period without it; null if nothing is.</param>
/// <param name="Unusual">Why its value is far outside its series: a sentence; null if it is not, or if the series is too short to tell.</param>
public sealed record AddedFigure(Observation Row, Observation? Known, string? Unusual)
{
    private const int FewestSteps = 6;

    /// <summary>Names it in commands: company, product if any, metric and period, such as <c>Acme/revenue/2024Q2</c>.</summary>
    public string Key => string.Join('/', new[] { Row.Company.Id, Row.App?.Id, Row.Metric.Id, Row.Period.ToData() }.Where(part => part is not null));

    /// <summary>A line for readers: whether it is new, restates what was known, or is older than that.</summary>
    public override string ToString()
    {
        var what = $"{Row.Subject}: {Row.Metric.Name}, {Row.Period}";
        return Known switch
        {
            null => $"new       {what}: {Text(Row)}",
            _ when Known.ReportedOn > Row.ReportedOn => $"older     {what}: {Text(Row)} as reported on {Row.ReportedOn.Text()}; {Text(Known)} of {Known.ReportedOn.Text()} stays",
            _ when Row.Value is null => $"no value  {what}: missing as reported on {Row.ReportedOn.Text()}; {Text(Known)} of {Known.ReportedOn.Text()} stays",
            _ when Known.Value == Row.Value => $"the same  {what}: {Text(Row)}, reported again on {Row.ReportedOn.Text()}",
            _ => $"restated  {what}: {Text(Known)} becomes {Text(Row)}",
        };
    }

    internal static AddedFigure Of(Observation row, Dataset before, Dataset after) => new(
        row,
        before.VintagesOf(row.Company, row.App, row.Metric).Latest(row.Period),
        row.Value is { } value ? Fault(row, value, Others(row, before), Others(row, after).LastOrDefault(other => other.Period < row.Period)) : null);

    /// <summary>The latest of the other periods of the same length, in order.</summary>
    private static List<Observation> Others(Observation row, Dataset data)
    {
        var published = data.VintagesOf(row.Company, row.App, row.Metric);
        return [.. published.Periods.Where(period => period.Kind == row.Period.Kind && period != row.Period).Select(period => published.Latest(period)!)];
    }

    /// <summary>
    /// A value is far outside its series if the factor between it and the value before lies beyond Tukey's outer fences,
    /// three interquartile ranges from the quartiles of the factors so far (as logarithms); or if it is the first above or below zero.
    /// </summary>
    private static string? Fault(Observation row, double value, List<Observation> known, Observation? last)
    {
        var values = known.Select(other => other.Value!.Value).ToList();
        var steps = values.Zip(values.Skip(1)).Where(pair => pair.First * pair.Second > 0).Select(pair => Math.Log(pair.Second / pair.First)).ToOrdinalSeries();
        if (last is null || steps.KeyCount < FewestSteps)
        {
            return null;
        }

        if (values.TrueForAll(other => other * value < 0))
        {
            return $"{Numerals.Exact(value)} {row.Unit} is the first {(value < 0 ? "below" : "above")} zero in its series.";
        }

        var quartiles = Stats.quantile([0.25, 0.75], steps);
        var (low, high) = (quartiles.GetAt(0), quartiles.GetAt(1));
        var (least, most) = (low - 3 * (high - low), high + 3 * (high - low));
        var start = last.Value!.Value;
        if (start * value < 0 || start == 0 || (value != 0 && Math.Log(value / start) is var step && step >= least && step <= most))
        {
            return null;
        }

        var usual = new[] { start * Math.Exp(least), start * Math.Exp(most) }.Order().Select(end => Numerals.Exact(Math.Round(end, 1))).ToList();
        return $"{Numerals.Exact(value)} {row.Unit} lies far outside its series: after {Numerals.Exact(start)} in {last.Period}, {usual[0]} to {usual[1]} would not surprise, by the {steps.KeyCount} steps that it has taken so far.";
    }

    private static string Text(Observation row) => row.Value is { } value ? $"{Numerals.Exact(value)} {row.Unit}" : "missing";
}
