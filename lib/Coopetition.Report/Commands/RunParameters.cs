using Coopetition.Report.Collections;
using Coopetition.Report.Notebooks;
using Coopetition.Report.Parameters;

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
        ThenAndNow.Check(values, parameters.Effective(notebooks.Select(notebook => notebook.Document)));
        return parameters;
    }

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
        .Where(parameter => parameter is { Name: Data, Type: ParameterType.Text })
        .Any(parameter => Path.GetFullPath(CSharpText.ValueOf(parameter.Default), notebook.Folder) != data);
}
