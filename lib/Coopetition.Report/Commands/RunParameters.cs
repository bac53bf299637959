using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Commands;

/// <summary>What a run gives to the notebooks' parameters.</summary>
internal static class RunParameters
{
    /// <summary>The parameter that names the data folder.</summary>
    public const string Data = "data";

    /// <summary>The periods that notebooks compare, where they declare parameters of these names.</summary>
    public const string Then = "then";
    public const string Now = "now";

    private static readonly string[] Periods = [Then, Now];

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
        List<string> errors =
        [
            .. from name in Periods
               where values.TryGetValue(name, out var given) && !string.IsNullOrWhiteSpace(given) && PeriodOf(given) is null
               select $"--{name} {values[name]}: this is not a period. Give a year or a quarter, such as 2024 or 2024Q2.",
        ];
        if (errors.Count == 0 && WhyNot(request, notebooks) is { } reason)
        {
            errors.Add(reason);
        }

        return errors.Count == 0 ? parameters : throw new InputException(errors);
    }

    /// <summary>Why the periods asked for cannot be compared; null if they can, or none was.</summary>
    public static string? WhyNot(RunRequest request, IReadOnlyList<NotebookFile> notebooks)
    {
        var effective = new ParameterValues(request.Parameters).Effective(notebooks.Select(notebook => notebook.Document));
        return Periods.Any(request.Parameters.ContainsKey) && effective.TryGetValue(Then, out var then) && effective.TryGetValue(Now, out var now)
            && PeriodOf(then) is { } first && PeriodOf(now) is { } last && !MayBeBefore(first, last)
            ? $"--then {then} --now {now}: then is not before now. Give an earlier period for then, or a later one for now."
            : null;
    }

    // Which quarter a year stands for depends on the data
    private static bool MayBeBefore(Period then, Period now) => then.End.Year == now.End.Year && then.Kind != now.Kind || then.End < now.End;

    private static Period? PeriodOf(string text) => Period.TryParse(text, out var period) && period.Kind is PeriodKind.Year or PeriodKind.Quarter ? period : null;

    private static bool NamesAnother(NotebookFile notebook, string data) => Parameter.DeclaredIn(notebook.Document)
        .Where(parameter => parameter is { Name: Data, Type.IsText: true })
        .Any(parameter => Path.GetFullPath(parameter.Value, notebook.Folder) != data);
}
