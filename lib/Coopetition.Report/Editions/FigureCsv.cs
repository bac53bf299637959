using System.Globalization;
using Coopetition.Data;
using CsvHelper;

namespace Coopetition.Report.Editions;

/// <summary>A figure's data for spreadsheets.</summary>
internal static class FigureCsv
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n" };

    /// <summary>The table as comma-separated values (RFC 4180, line feeds): a missing cell is empty, and a text that a spreadsheet could run gets an apostrophe before it. Empty without columns.</summary>
    public static string Of(Table table)
    {
        if (table.Columns.Count == 0)
        {
            return "";
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Format, leaveOpen: true))
        {
            csv.WriteRecord([.. table.Columns.Select(column => SpreadsheetText.Guard(column.Name))]);
            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    csv.WriteField(cell.Number is { } number ? Digits(number) : SpreadsheetText.Guard(cell.ToString()));
                }

                csv.EndRecord();
            }
        }

        return text.ToString();
    }

    /// <summary>All digits, without an exponent where there need not be one.</summary>
    private static string Digits(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (double)exact == number
            ? exact.ToString(CultureInfo.InvariantCulture)
            : shortest;
    }
}
