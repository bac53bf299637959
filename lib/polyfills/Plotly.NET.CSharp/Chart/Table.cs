using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <content>Tables.</content>
public static partial class Chart
{
    /// <summary>A table that is drawn.</summary>
    public static GenericChart Table(
        TableCells header, TableCells cells, Optional<string> Name = default, Optional<IEnumerable<int>> ColumnOrder = default,
        Optional<double> ColumnWidth = default, Optional<IEnumerable<double>> MultiColumnWidth = default,
        Optional<bool> UseDefaults = default) =>
        Drawn(UseDefaults, new TraceDomain("table")
            .Set(Name).Set(ColumnOrder).Set(ColumnWidth, MultiColumnWidth).Write("cells", cells).Write("header", header));
}
