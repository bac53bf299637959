using CsvHelper;

namespace Coopetition.Data;

/// <summary>Reads one CSV file row by row and checks it against its schema.</summary>
/// <param name="added">The file, if its rows are to be added to the table, which has been read; null if it is the table's own.</param>
internal sealed class TableReader(string file, Resource table, KeyRegister keys, ErrorLog log, AddedFile? added = null)
{
    private const int LongestRow = 1_000_000;

    private readonly ColumnReader[] columns = [.. table.Fields.Select(field => new ColumnReader(table, field))];

    /// <summary>Where the file has each of the table's columns; -1 if it leaves it out.</summary>
    private readonly int[] places = [.. table.Fields.Select((field, index) => added is null ? index : added.PlaceOf(field.Name))];

    private readonly int width = added?.Width ?? table.Fields.Count;

    private CsvMalformedRecord? malformed;
    private bool stopped;
    private int rows;
    private int? blankLine;

    /// <summary>The number of rows that are right.</summary>
    public int Read(Action<Row>? onRow)
    {
        if (added is null && PlainFile.Other(file[..^table.Path.Length], table.Path) is { } kind)
        {
            Report(null, $"this is {kind}, not a plain file in its folder.", "Put the file itself in its place.");
            return 0;
        }

        try
        {
            return Utf8Text.Read(
                file,
                () => OtherCase() is { } other ? $"Rename {other}: capital letters count." : $"Restore it, or remove the resource \"{table.Name}\" from {DataPackage.DescriptorName}.",
                stream => ReadText(stream, onRow));
        }
        catch (DataException error)
        {
            log.Add(error.Errors[0]);
            return 0;
        }
    }

    /// <summary>A file beside the missing one whose name differs in nothing but capital letters, for which some systems look and others do not.</summary>
    private string? OtherCase() => Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Select(Path.GetFileName).FirstOrDefault(name => string.Equals(name, Path.GetFileName(file), StringComparison.OrdinalIgnoreCase))
        : null;

    private int ReadText(Stream stream, Action<Row>? onRow)
    {
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = record => malformed = record,
        };
        using var csv = CsvReader.Create(stream, options, leaveOpen: true);
        try
        {
            if (!csv.Read() || (added is null && !new HeaderReader(file, table, log).Read(csv)))
            {
                if (csv.FieldCount == 0)
                {
                    Report(null, "the file is empty.", $"Its first line must be {HeaderReader.Expected(table)}");
                }

                return 0;
            }

            if (added is null)
            {
                keys.Begin(table);
            }

            ReadRows(csv, onRow);
        }
        catch (CsvFormatException error)
        {
            // The only one left: what is malformed is recovered and reported.
            Report((int)error.LineNumber, FormattableString.Invariant($"the row is longer than {LongestRow:N0} bytes."), "A quote in it may not be closed.");
            keys.Miss(table);
        }

        return rows;
    }

    private void ReadRows(CsvReader csv, Action<Row>? onRow)
    {
        var row = new Row(table, file, added?.File ?? table.Path, log, keys);
        var any = false;
        while (!stopped && csv.Read())
        {
            if (!IsBlank(csv))
            {
                any = true;
                if (IsWhole(csv))
                {
                    Read(csv, row, onRow);
                }
            }
        }

        if (!any)
        {
            Report(null, "there is no row after the header.", added is not null ? "Write the rows to add." : $"Add one, or remove the resource \"{table.Name}\" from {DataPackage.DescriptorName}.");
        }
    }

    /// <summary>A blank line, or one of nothing but commas as spreadsheet programs leave them, is nothing at the end of a file, and a slip anywhere else.</summary>
    private bool IsBlank(CsvReader csv)
    {
        var column = 0;
        while (column < csv.FieldCount && csv.GetRawSpan(column).IsEmpty)
        {
            column++;
        }

        if (table.Fields.Count > 1 && column == csv.FieldCount)
        {
            blankLine ??= (int)csv.LineNumber;
            return true;
        }

        if (blankLine is { } line)
        {
            Report(line, "the line is blank.", "Delete it.");
            blankLine = null;
        }

        return false;
    }

    /// <summary>Whether the row can be cut into the table's cells.</summary>
    private bool IsWhole(CsvReader csv)
    {
        var line = (int)csv.LineNumber;
        if (malformed is { } record)
        {
            // What follows a wrong quote is cut in the wrong places, and says nothing more.
            stopped = true;
            keys.Miss(table);
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            {
                Report(line, "a quote is opened and never closed.", "Close it, or double it if it belongs to the text.");
            }
            else
            {
                Report(line, "a quote stands in the middle of a cell.", "Quote the whole cell, and double each quote that belongs to the text.");
            }

            return false;
        }

        if (csv.FieldCount == width)
        {
            return true;
        }

        keys.Miss(table);
        Report(
            line,
            $"the row has {csv.FieldCount} {(csv.FieldCount == 1 ? "cell" : "cells")}, and the header has {width}.",
            csv.FieldCount > width ? "Quote a cell that holds a comma, or remove a comma too many." : "Add the cells that are missing, blank if need be.");
        return false;
    }

    private void Read(CsvReader csv, Row row, Action<Row>? onRow)
    {
        row.Begin((int)csv.LineNumber);
        for (var index = 0; index < columns.Length; index++)
        {
            var (column, place) = (columns[index], places[index]);
            var cell = row.Cells[index] = place >= 0 ? column.Read(csv, place) : column.Missing;
            if (cell.Fault is { } fault)
            {
                row.Reject(column.Name, fault.Problem, fault.Remedy);
            }
        }

        if (!row.IsWrong && added?.IsThere(row) == true)
        {
            return;
        }

        keys.Register(row);
        if (!row.IsWrong)
        {
            rows++;
            added?.Keep(row);
            onRow?.Invoke(row);
        }
    }

    private void Report(int? line, string problem, string remedy) => log.Add(new DataError(file, line, null, problem, remedy));
}
