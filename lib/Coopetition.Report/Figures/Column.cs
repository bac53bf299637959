namespace Coopetition.Report.Figures;

/// <param name="Type">text, number, date or period.</param>
public sealed record Column(string Name, string? Title = null, string? Type = null, string? Unit = null)
{
    internal bool IsNumber => Type == "number";
}
