using System.Buffers;
using System.Globalization;
using CsvHelper;
using Deedle.Core;

namespace Deedle.Csv;

/// <summary>Writes frames as CSV.</summary>
internal sealed class CsvText : IDisposable
{
    // More than a separator needs, so that the file reads whatever separator its reader takes.
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t \r\n");

    private readonly TextWriter writer;
    private readonly CultureInfo culture;
    private readonly CsvWriter csv;
    private bool quote;

    /// <param name="separator">0 for a comma.</param>
    /// <param name="culture">Null for the invariant one.</param>
    public CsvText(TextWriter writer, char separator, CultureInfo culture)
    {
        (this.writer, this.culture) = (writer, culture ?? CultureInfo.InvariantCulture);
        var delimiter = separator == '\0' ? ',' : separator;
        csv = CsvWriter.Create(writer, new CsvWriterOptions { Separator = delimiter, NewLine = writer.NewLine, ShouldQuote = (text, _, _, _) => quote || text.Contains(delimiter) }, leaveOpen: true);
    }

    public void Dispose() => csv.Dispose();

    /// <exception cref="ArgumentException">There are not as many names as a row key has parts.</exception>
    public void Write<R, C>(Frame<R, C> frame, bool includeRowKeys, IEnumerable<string> keyNames)
    {
        var levels = frame.RowCount > 0 ? KeyLevels.Of(frame.RowIndex.Unchecked[0]).Length : 1;
        var names = keyNames?.ToArray() ?? (levels == 1 ? ["Key"] : [.. Enumerable.Range(1, levels).Select(level => $"Key #{level}")]);
        if (names.Length != levels)
        {
            throw new ArgumentException($"A row key has {levels} parts here, and there are {names.Length} names for them.", nameof(keyNames));
        }
        WriteRow([.. includeRowKeys ? names : [], .. frame.ColumnKeys.Select(key => string.Join(" - ", KeyLevels.Of(key)))]);
        for (var row = 0; row < frame.RowCount; row++)
        {
            WriteRow([.. includeRowKeys ? KeyLevels.Of(frame.RowIndex.Unchecked[row]) : [], .. frame.Data.Select(column => column.GetObject(row).ValueOrDefault)]);
        }
    }

    private void WriteRow(object[] cells)
    {
        if (cells is [null or ""])
        {
            // CsvHelper would write quotes, and the original leaves the line blank.
            csv.Flush();
            writer.WriteLine();
            return;
        }
        Array.ForEach(cells, WriteCell);
        csv.EndRecord();
    }

    private void WriteCell(object cell)
    {
        var text = cell switch
        {
            DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "d" : null, culture),
            DateTimeOffset date => date.ToString("O", CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, culture),
            _ => cell?.ToString() ?? "",
        };
        quote = cell is not (DateTime or DateTimeOffset) && text.AsSpan().ContainsAny(Quoted);
        csv.WriteField(text);
    }
}
