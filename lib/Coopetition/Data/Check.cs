namespace Coopetition;

/// <summary>One comparison of a published figure with one computed of others.</summary>
/// <param name="Stated">As published, in the unit.</param>
/// <param name="Computed">Of the other figures, in the unit.</param>
/// <param name="Tolerance">How far rounding alone may put them apart.</param>
/// <param name="IsCircular">Whether one of the others was itself computed, so that agreement proves nothing.</param>
public sealed record Check(CheckKind Kind, Company Company, Metric Metric, Period Period, double Stated, double Computed, double Tolerance, string Unit, bool IsCircular)
{
    public double Difference => Computed - Stated;

    public bool Holds => Math.Abs(Difference) <= Tolerance + 1e-9;

    /// <summary>A sentence for readers.</summary>
    public override string ToString()
    {
        var what = $"{Company}'s {Metric.NameInSentence}, {Period}";
        var (computed, stated) = Kind switch
        {
            CheckKind.QuartersToYear => ("the quarters add up to", "the year as published is"),
            CheckKind.PartsToWhole => ("the parts add up to", "the whole as published is"),
            _ => ("growth as computed is", "as printed"),
        };
        return $"{what}: {computed} {Number(Computed)}, {stated} {Number(Stated)}{(Holds ? "" : $", a difference of {Number(Difference)}")}.";
    }

    private string Number(double value) => Kind == CheckKind.Growth ? Numerals.WithSign(value, Unit) : $"{Numerals.Exact(Math.Round(value, 3))} {Unit}";
}
