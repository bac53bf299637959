using System.Buffers;
using System.Globalization;
using CsvHelper;
using Deedle.Core;

namespace Deedle.Csv;

/// <summary>Writes a frame as CSV.</summary>
internal static class CsvText
{
    // More than a separator needs, so that the file reads whatever separator its reader takes.
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t \r\n");

    /// <param name="separator">0 for a comma.</param>
    /// <param name="culture">Null for the invariant one.</param>
    public static void Write<R, C>(Frame<R, C> frame, TextWriter writer, bool includeRowKeys, IEnumerable<string> keyNames, char separator, CultureInfo culture)
    {
        var delimiter = separator == '\0' ? ',' : separator;
        var formats = culture ?? CultureInfo.InvariantCulture;
        var quote = false;
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { Separator = delimiter, NewLine = writer.NewLine, ShouldQuote = (text, _, _, _) => quote || text.Contains(delimiter) }, leaveOpen: true);
        var levels = frame.RowCount > 0 ? KeyLevels.Of(frame.RowIndex.Unchecked[0]).Length : 1;
        var names = keyNames?.ToArray() ?? (levels == 1 ? ["Key"] : [.. Enumerable.Range(1, levels).Select(level => $"Key #{level}")]);
        if (names.Length != levels)
        {
            throw new ArgumentException($"A row key has {levels} parts here, and there are {names.Length} names for them.", nameof(keyNames));
        }
        foreach (var name in (includeRowKeys ? names : []).Concat(frame.ColumnKeys.Select(key => string.Join(" - ", KeyLevels.Of(key)))))
        {
            WriteText(name);
        }
        csv.EndRecord();
        for (var row = 0; row < frame.RowCount; row++)
        {
            object[] cells = [.. includeRowKeys ? KeyLevels.Of(frame.RowIndex.Unchecked[row]) : [], .. frame.Data.Select(column => column.GetObject(row).ValueOrDefault)];
            if (cells is [null or ""])
            {
                // CsvHelper would write quotes, and the original leaves the line blank.
                csv.Flush();
                writer.WriteLine();
                continue;
            }
            Array.ForEach(cells, WriteCell);
            csv.EndRecord();
        }

        void WriteText(string text)
        {
            quote = text.AsSpan().ContainsAny(Quoted);
            csv.WriteField(text);
            quote = false;
        }

        void WriteCell(object cell)
        {
            switch (cell)
            {
                case DateTime date:
                    csv.WriteField(date.ToString(date.TimeOfDay == TimeSpan.Zero ? "d" : null, formats));
                    break;
                case DateTimeOffset date:
                    csv.WriteField(date.ToString("O", CultureInfo.InvariantCulture));
                    break;
                case IFormattable value:
                    WriteText(value.ToString(null, formats));
                    break;
                default:
                    WriteText(cell?.ToString() ?? "");
                    break;
            }
        }
    }
}
