namespace Coopetition;

public sealed partial class Dataset
{
    /// <summary>The parts that add up to a whole, as <c>metrics.csv</c> has them, in its order; none if nothing is known of any.</summary>
    public IReadOnlyList<Measure> PartsOf(Measure whole) =>
        [.. Metrics.Where(part => part.AddsUp && part.Parent == whole.Metric?.Id).Select(part => Measure(whole.Company.Id, part.Id)).Where(part => part.Last is not null)];
}
