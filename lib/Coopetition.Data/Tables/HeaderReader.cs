using CsvHelper;

namespace Coopetition.Data;

/// <summary>Checks that a file's first line names the table's columns, in their order or, in a file whose rows are to be added, in any.</summary>
internal sealed class HeaderReader(string file, Resource table, ErrorLog log)
{
    private readonly List<string> expected = [.. table.Fields.Select(field => field.Name)];

    public static string Expected(Resource table) => $"{string.Join(',', table.Fields.Select(field => field.Name))}.";

    /// <summary>Whether a file with these columns, in any order, could hold rows to add: none is unknown or there twice, and none is left out that may not be blank.</summary>
    public static bool Fits(Resource table, IReadOnlyList<string> columns) =>
        columns.Distinct().Count() == columns.Count && columns.All(name => table.IndexOf(name) >= 0) && table.Fields.All(field => !field.Required || columns.Contains(field.Name));

    /// <summary>Whether the columns are as described, so that rows can be read.</summary>
    public bool Read(CsvReader csv)
    {
        List<string> found = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        if (found.SequenceEqual(expected))
        {
            return true;
        }

        ReportAll(found, _ => true);
        return false;
    }

    /// <summary>Reports what keeps the columns from holding rows to add.</summary>
    public void ReadAnyOrder(IReadOnlyList<string> columns)
    {
        if (!Fits(table, columns))
        {
            ReportAll([.. columns], name => table.Fields[table.IndexOf(name)].Required);
        }
    }

    private void ReportAll(List<string> found, Predicate<string> needed)
    {
        if (found is [var single] && Separator(single) is { } separator)
        {
            Report(null, $"the columns are separated by {separator}, not by commas.", "Save the file with commas.");
        }
        else if (!found.Intersect(expected).Any())
        {
            Report(null, "the first line is not the header.", $"It must be {Expected(table)}");
        }
        else
        {
            ReportColumns(found, needed);
        }
    }

    private void ReportColumns(List<string> found, Predicate<string> needed)
    {
        var before = log.Count;
        foreach (var name in found.GroupBy(name => name).Where(group => group.Count() > 1 && group.Key.Length > 0).Select(group => group.Key))
        {
            Report(name, "the column is there twice.", "Remove one of the two.");
        }

        var missing = expected.Except(found).ToList();
        foreach (var (index, name) in found.Index().Where(column => !expected.Contains(column.Item)))
        {
            var meant = Spelling.Nearest(name.Trim(), missing);
            if (name.Length == 0)
            {
                Report(null, $"column {index + 1} has no name.", "Remove the comma too many, or the column.");
            }
            else if (meant is not null)
            {
                missing.Remove(meant);
                Report(name, "there is no such column.", $"Did you mean \"{meant}\"?");
            }
            else
            {
                Report(name, "there is no such column.", $"Remove it, or describe it in {DataPackage.DescriptorName}.");
            }
        }

        foreach (var name in missing.FindAll(needed))
        {
            Report(name, "the column is missing.", $"The header must be {Expected(table)}");
        }

        if (log.Count == before)
        {
            var at = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
            Report(found[at], $"it stands where \"{expected[at]}\" should.", $"Order the columns as {Expected(table)}");
        }
    }

    private static string? Separator(string header) => header switch
    {
        _ when header.Contains(';') => "semicolons",
        _ when header.Contains('\t') => "tabs",
        _ when header.Contains('|') => "bars",
        _ => null,
    };

    private void Report(string? column, string problem, string remedy) => log.Add(new DataError(file, 1, column, problem, remedy));
}
