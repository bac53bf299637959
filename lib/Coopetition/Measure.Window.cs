namespace Coopetition;

public sealed partial class Measure
{
    /// <summary>The same measure, shown from one period to another, both included; any period may still be asked for.</summary>
    public Measure Between(Period first, Period last) =>
        new(Id, Name, Company, Definition, [.. periods.Where(period => period >= first && period <= last)], at) { App = App, Metric = Metric, Notes = Notes };
}
