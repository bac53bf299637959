using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The head of a table or its body, column by column.</summary>
public class TableCells : DynamicObj.DynamicObj
{
    public static TableCells init<TColumn, TValue>(
        FSharpOption<StyleParam.HorizontalAlign> Align = null,
        FSharpOption<IEnumerable<StyleParam.HorizontalAlign>> MultiAlign = null, FSharpOption<TableFill> Fill = null,
        FSharpOption<Font> Font = null, FSharpOption<IEnumerable<string>> Format = null, FSharpOption<int> Height = null,
        FSharpOption<Line> Line = null, FSharpOption<string> Prefix = null, FSharpOption<IEnumerable<string>> MultiPrefix = null,
        FSharpOption<string> Suffix = null, FSharpOption<IEnumerable<string>> MultiSuffix = null,
        FSharpOption<IEnumerable<TColumn>> Values = null)
        where TColumn : IEnumerable<TValue>
        where TValue : IConvertible =>
        new TableCells()
            .Set(Align, MultiAlign).Set(Fill).Set(Font).Set(Format).Set(Height).Set(Line).Set(Prefix, MultiPrefix)
            .Set(Suffix, MultiSuffix).Set(Values);
}
