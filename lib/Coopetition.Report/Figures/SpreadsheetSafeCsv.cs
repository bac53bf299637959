using System.Globalization;
using System.Text.Json;
using Coopetition.Data;
using CsvHelper;

namespace Coopetition.Report.Figures;

/// <summary>A table as comma-separated values (RFC 4180, line feeds) in which no text can start a spreadsheet's formula.</summary>
public static class SpreadsheetSafeCsv
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n" };

    /// <summary>Numbers stay numbers; a missing cell is empty; a text that a spreadsheet could run gets an apostrophe before it.</summary>
    public static string Of(Table table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Format, leaveOpen: true))
        {
            csv.WriteRecord([.. table.Columns.Select(column => SpreadsheetText.Guard(column.Name))]);
            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    Write(csv, cell);
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    private static void Write(CsvWriter csv, JsonElement cell)
    {
        switch (cell.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                csv.WriteField("");
                break;
            case JsonValueKind.Number when cell.TryGetDecimal(out var exact):
                csv.WriteField(exact);
                break;
            case JsonValueKind.Number:
                csv.WriteField(cell.GetDouble());
                break;
            default:
                csv.WriteField(SpreadsheetText.Guard(cell.ToString()));
                break;
        }
    }
}
