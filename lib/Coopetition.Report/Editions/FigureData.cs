using System.Globalization;
using System.Text.Json;
using Coopetition.Data;
using CsvHelper;

namespace Coopetition.Report.Editions;

/// <summary>A figure's data for programs: what it says, where it is from, and the table; not how it is drawn.</summary>
/// <param name="DataHash">SHA-256 of the table as CSV, in hexadecimal.</param>
internal sealed record FigureData(
    string Slug,
    string Finding,
    string AlternativeText,
    string? Subtitle,
    string? Caveat,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Source> Sources,
    string? AsOf,
    Table Table,
    string DataHash)
{
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n" };

    public static string Json(PlacedFigure placed)
    {
        var figure = placed.Figure;
        var data = new FigureData(
            figure.Slug, figure.Finding, figure.AlternativeText, figure.Subtitle, figure.Caveat, figure.Notes, figure.Sources, figure.AsOf, figure.Table, placed.DataHash);
        return JsonSerializer.Serialize(data, ReportJson.Indented.FigureData) + "\n";
    }

    /// <summary>The table as comma-separated values (RFC 4180, line feeds): a missing cell is empty, and a text that a spreadsheet could run gets an apostrophe before it.</summary>
    public static string Csv(Table table)
    {
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
