using Coopetition.Data;

namespace Coopetition.Report.Notebooks;

/// <summary>Values given from outside for the parameters of a collection of notebooks.</summary>
public sealed class ParameterValues(IReadOnlyDictionary<string, string> values)
{
    /// <summary>Refuses a name that no notebook declares.</summary>
    /// <exception cref="InputException">One error for each such name, with the nearest declared one.</exception>
    public void Check(IEnumerable<Notebook> notebooks)
    {
        var declared = notebooks.SelectMany(Parameter.DeclaredIn).Select(parameter => parameter.Name).Distinct().ToList();
        var errors = values.Keys.Where(name => !declared.Contains(name)).Select(name => Unknown(name, declared)).ToList();
        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }
    }

    /// <summary>A copy of the notebook's document with a cell that overrides the defaults after the one that declares them; without such a cell if there is no value for it.</summary>
    /// <exception cref="InputException">Values are not of the declared types; one error for each.</exception>
    public Notebook InjectedInto(NotebookFile file)
    {
        var notebook = file.Document.Clone();
        var given = Parameter.DeclaredIn(notebook).Where(parameter => values.ContainsKey(parameter.Name)).ToList();
        if (given.Count == 0)
        {
            return notebook;
        }

        var assignments = given.Select(parameter => parameter.Assign(values[parameter.Name])).ToList();
        var errors = given.Zip(assignments).Where(pair => pair.Second is null).Select(pair => $"{file.Path}, {pair.First.Refusal(values[pair.First.Name])}").ToList();
        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }

        foreach (var earlier in notebook.Cells.Where(cell => cell.Tags.Contains(NotebookCell.InjectedTag)).ToList())
        {
            notebook.Remove(earlier);
        }

        var taken = notebook.Cells.Select(cell => cell.Id).ToHashSet();
        var injected = NotebookCell.Code(CellIds.Free(NotebookCell.InjectedTag, taken), string.Join('\n', assignments), NotebookCell.InjectedTag);
        notebook.Insert(notebook.Cells.ToList().IndexOf(Parameter.CellOf(notebook)!) + 1, injected);
        return notebook;
    }

    /// <summary>What each declared parameter stands for in this run, by name in order of declaration; the first declaration's default where none was given.</summary>
    public IReadOnlyDictionary<string, string> Effective(IEnumerable<Notebook> notebooks)
    {
        var effective = new OrderedDictionary<string, string>();
        foreach (var parameter in notebooks.SelectMany(Parameter.DeclaredIn))
        {
            effective.TryAdd(parameter.Name, values.GetValueOrDefault(parameter.Name, parameter.Value));
        }

        return effective;
    }

    private static string Unknown(string name, List<string> declared) => declared.Count == 0
        ? $"parameter \"{name}\": no notebook declares parameters. Declare it in a cell tagged \"{Parameter.Tag}\"."
        : $"parameter \"{name}\": no notebook declares it. {(Spelling.Nearest(name, declared) is { } nearest ? $"Did you mean \"{nearest}\"? " : "")}Declared are {string.Join(", ", declared.Order(StringComparer.Ordinal))}.";
}
