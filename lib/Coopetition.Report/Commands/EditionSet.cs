using Coopetition.Report.Notebooks;
using Coopetition.Report.Pages;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>Several editions by one command, each in a folder of its own within that of the report, and a page that lists them.</summary>
internal sealed class EditionSet(RunRequest request)
{
    /// <param name="run">Runs one edition; its exit code.</param>
    /// <returns>The worst exit code.</returns>
    /// <exception cref="InputException">Something that was given cannot be used for any edition, or there is none to run.</exception>
    public async Task<int> RunAsync(Func<RunRequest, Task<int>> run, Terminal terminal)
    {
        var locations = Locations.Of(request);
        var editions = Possible(NotebookFolder.Read(locations.Notebooks), locations.Out, terminal);
        EditionList.Check(locations.Out);
        var worst = ExitCode.Done;
        foreach (var edition in editions)
        {
            terminal.Say($"{edition.Name}:");
            worst = Math.Max(worst, await CommandWork.TryAsync(() => run(edition.Request), terminal));
        }

        terminal.Say(EditionList.Write(locations.Out));
        return worst;
    }

    // All that can be refused is, before anything is run
    private List<(string Name, RunRequest Request)> Possible(IReadOnlyList<NotebookFile> notebooks, string @out, Terminal terminal)
    {
        var possible = new List<(string, RunRequest)>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var combination in Combinations())
        {
            var name = string.Join(", ", combination.Select(pair => $"{pair.Name} {pair.Value}"));
            var one = combination.Aggregate(request, (with, pair) => with.With(pair.Name, pair.Value));
            if (RunParameters.WhyNot(one, notebooks) is { } reason)
            {
                terminal.Complain([$"left out: {reason}"]);
                continue;
            }

            var parameters = RunParameters.For(one, Locations.Of(one), notebooks);
            foreach (var notebook in notebooks)
            {
                parameters.InjectedInto(notebook);
            }

            var folder = CellIds.Free(string.Join('_', combination.Select(pair => FileName($"{pair.Name}-{pair.Value}"))), taken);
            possible.Add((name, one with { Out = Path.Combine(@out, folder) }));
        }

        return possible.Count > 0 ? possible : throw new InputException("--each: no combination is left to run.");
    }

    private IEnumerable<IReadOnlyList<(string Name, string Value)>> Combinations() => request.Each.Aggregate(
        (IEnumerable<IReadOnlyList<(string Name, string Value)>>)[[]],
        (combinations, set) => from combination in combinations from value in set.Values select (IReadOnlyList<(string, string)>)[.. combination, (set.Name, value)]);

    private static string FileName(string text) => string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-');
}
