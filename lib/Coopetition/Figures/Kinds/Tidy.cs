using Coopetition.Drawing;

namespace Coopetition.Kinds;

/// <summary>The tidy table of plotted points: one row per value or gap.</summary>
internal static class Tidy
{
    public static FigureTable Table(IEnumerable<(string Label, Measure Measure, Point Point, Unit Unit)> points)
    {
        var all = points.ToList();
        var units = all.Select(row => row.Unit.DataName).Distinct().ToList();
        var columns = new List<FigureColumn>
        {
            FigureColumn.Text("company", "Company"),
            FigureColumn.Text("measure", "Measure"),
            FigureColumn.Period,
            FigureColumn.Number("value", "Value", units.Count == 1 ? units[0] : null),
            FigureColumn.Text("unit", "Unit"),
            FigureColumn.Status,
            FigureColumn.Source,
            FigureColumn.Note,
        };
        var rows = all.Select(row => (IReadOnlyList<object?>)
        [
            row.Measure.Company.Name,
            row.Measure.App is { } app ? $"{app}: {row.Measure.Name}" : row.Measure.Name,
            row.Point.Period.ToData(),
            row.Point.Value is { } value && double.IsFinite(value) ? row.Unit.Round(value) : null,
            row.Unit.DataName,
            row.Point.Value is null ? null : row.Point.Status.Word(),
            Keys(row.Point.Sources),
            row.Point.Gap?.Reason ?? row.Point.Qualifier.Word(),
        ]);
        return new(columns, [.. rows]);
    }

    /// <summary>A bar's cells: label, period, value, status, source, note.</summary>
    public static IReadOnlyList<object?> Cells(Bar bar, Unit unit) =>
    [
        bar.Label,
        bar.Period?.ToData(),
        bar.Value is { } value && double.IsFinite(value) ? unit.Round(value) : null,
        bar.Value is null ? null : bar.Status.Word(),
        Keys(bar.Sources),
        bar.Note,
    ];

    /// <summary>The keys of sources; null if there are none.</summary>
    public static string? Keys(IReadOnlyList<Source> sources) => sources.Count == 0 ? null : string.Join(' ', sources.Select(source => source.Id));

    private static string? Word(this Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan => "or more",
        Qualifier.About => "about",
        _ => null,
    };
}
