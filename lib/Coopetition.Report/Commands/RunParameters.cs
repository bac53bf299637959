using System.Text.RegularExpressions;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Commands;

/// <summary>What a run gives to the notebooks' parameters.</summary>
internal static class RunParameters
{
    /// <summary>The parameter that names the data folder.</summary>
    public const string Data = "data";

    /// <summary>What was asked for, and the data folder where it is not the one that the notebooks name themselves.</summary>
    /// <exception cref="InputException">No notebook declares one of them, or the periods cannot be compared.</exception>
    public static ParameterValues For(RunRequest request, Locations locations, IReadOnlyList<NotebookFile> notebooks)
    {
        var values = new OrderedDictionary<string, string>(request.Parameters);
        if (locations.Data is not null && (request.Data is not null || notebooks.Any(notebook => NamesAnother(notebook, locations.Data))))
        {
            values[Data] = Path.GetRelativePath(notebooks[0].Folder, locations.Data).Replace('\\', '/');
        }

        var parameters = new ParameterValues(values);
        parameters.Check(notebooks.Select(notebook => notebook.Document));
        PeriodParameters.Check(values);
        return PeriodParameters.WhyNot(values, parameters.Effective(notebooks.Select(notebook => notebook.Document))) is { } reason ? throw new InputException(reason) : parameters;
    }

    /// <summary>Why periods cannot be compared; null if they can, or are none.</summary>
    public static string? WhyNot(RunRequest request, IReadOnlyList<NotebookFile> notebooks) =>
        PeriodParameters.WhyNot(request.Parameters, new ParameterValues(request.Parameters).Effective(notebooks.Select(notebook => notebook.Document)));

    /// <summary>A copy of the notebook's document with a cell of the values for it.</summary>
    /// <exception cref="InputException">A value is not of its parameter's type.</exception>
    public static Notebook InjectInto(NotebookFile notebook, ParameterValues parameters)
    {
        var document = notebook.Document.Clone();
        try
        {
            parameters.InjectInto(document);
        }
        catch (InputException e)
        {
            throw new InputException([.. e.Errors.Select(error => $"{notebook.Path}, {error}")]);
        }

        return document;
    }

    private static bool NamesAnother(NotebookFile notebook, string data) => Parameter.DeclaredIn(notebook.Document)
        .Where(parameter => parameter is { Name: Data, Type.IsText: true })
        .Any(parameter => Path.GetFullPath(parameter.Value, notebook.Folder) != data);
}

/// <summary>The two periods that notebooks compare, where they declare parameters of these names.</summary>
internal static partial class PeriodParameters
{
    public const string Then = "then";
    public const string Now = "now";

    /// <param name="given">What was asked for, by parameter.</param>
    /// <exception cref="InputException">One is no period.</exception>
    public static void Check(IReadOnlyDictionary<string, string> given)
    {
        var errors = AskedFor(given)
            .Where(name => !string.IsNullOrWhiteSpace(given[name]) && !Period().IsMatch(given[name]))
            .Select(name => $"--{name} {given[name]}: this is not a period. Give a year or a quarter, such as 2024 or 2024Q2.")
            .ToList();
        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }
    }

    /// <summary>A sentence if they are in the wrong order; null if they may be in the right one.</summary>
    /// <param name="given">What was asked for, by parameter.</param>
    /// <param name="effective">The same, with the notebooks' defaults for what was not.</param>
    public static string? WhyNot(IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, string> effective) =>
        AskedFor(given).Any() && effective.TryGetValue(Then, out var then) && effective.TryGetValue(Now, out var now) && !MayBeBefore(then, now)
            ? $"--then {then} --now {now}: then is not before now. Give an earlier period for then, or a later one for now."
            : null;

    private static IEnumerable<string> AskedFor(IReadOnlyDictionary<string, string> given) => new[] { Then, Now }.Where(given.ContainsKey);

    /// <summary>False only if it cannot be: which quarter a year stands for depends on the data.</summary>
    private static bool MayBeBefore(string then, string now)
    {
        var (first, last) = (Period().Match(then), Period().Match(now));
        if (!first.Success || !last.Success)
        {
            return true;
        }

        var years = string.CompareOrdinal(first.Groups["year"].Value, last.Groups["year"].Value);
        var quarters = (first.Groups["quarter"], last.Groups["quarter"]);
        return years < 0 || (years == 0 && (quarters.Item1.Success != quarters.Item2.Success || string.CompareOrdinal(quarters.Item1.Value, quarters.Item2.Value) < 0));
    }

    [GeneratedRegex("^(?<year>[0-9]{4})( ?Q(?<quarter>[1-4]))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Period();
}
