using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Coopetition.Report.Comparison;
using Coopetition.Report.Editions;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

/// <summary>Tells how two editions differ.</summary>
internal static class DiffCommand
{
    private static readonly Dictionary<string, Func<ChangeKind, bool>> Failing = new()
    {
        ["verdict"] = kind => kind == ChangeKind.Verdict,
        ["reach"] = kind => kind is ChangeKind.Verdict or ChangeKind.Reach,
        ["finding"] = kind => kind is ChangeKind.Finding or ChangeKind.Title or ChangeKind.Rank,
        ["number"] = kind => kind == ChangeKind.Number,
        ["any"] = _ => true,
    };

    public static Command Create()
    {
        var editions = new Argument<string[]>("edition") { Description = "The earlier and the later edition, by their stamps, by beginnings of these, or by their folders; one is compared with the last [default: the last two]", Arity = new ArgumentArity(0, 2) };
        var report = Options.Report();
        var json = new Option<bool>("--json") { Description = "For programs" };
        var failOn = new ChoiceOption("--fail-on", "kind", [.. Failing.Keys], orAll: false) { Description = $"End with exit code 1 if such a thing has changed: {string.Join(", ", Failing.Keys)}" };
        var command = new Command("diff", "Tell what has changed between two editions, and why.") { editions, report, json, failOn };
        command.SetWork((parsed, terminal) =>
        {
            var (before, after) = Choose(Locations.FindReport(parsed.GetValue(report)), parsed.GetValue(editions)!, terminal);
            var changes = KeptEditions.Compare(before, after.Document, after.Data);
            terminal.Complain([.. FailuresIn(before.Document), .. FailuresIn(after.Document)]);
            terminal.Say(parsed.GetValue(json)
                ? [JsonSerializer.Serialize(changes, ReportJson.Indented.EditionChanges)]
                : changes.Changes.Count > 0 ? ChangeLines.Of(changes, int.MaxValue) : [$"{after.Document.Stamp} says what {before.Document.Stamp} says."]);
            var kinds = parsed.GetValue(failOn)?.Names ?? [];
            return changes.Changes.Any(change => kinds.Any(kind => Failing[kind](change.Kind))) ? ExitCode.Changed : ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<string> FailuresIn(EditionDocument edition) =>
        from notebook in edition.Notebooks where !notebook.Succeeded select $"{edition.Stamp}: {notebook.Path} failed: what it did not come to is missing.";

    private static (KeptEdition Before, KeptEdition After) Choose(string report, string[] named, Terminal terminal)
    {
        if (named is [var first, var second])
        {
            return (KeptEditions.Find(report, first), KeptEditions.Find(report, second));
        }

        var last = KeptEditions.In(report, terminal.Complain).Take(2 - named.Length).ToList();
        return (named, last) switch
        {
            ([var only], [var newest, ..]) => (KeptEditions.Find(report, only), newest),
            (_, [var newest, var before]) => (before, newest),
            (_, [_]) => throw new InputException($"{report}: there is one edition, and two are needed. Change something and run again."),
            _ => throw new InputException($"{report}: there are no editions. Run the notebooks first."),
        };
    }
}

/// <summary>Lists the editions that a report keeps, and forgets old ones.</summary>
internal static class EditionsCommand
{
    public static Command Create()
    {
        var report = Options.Report();
        var command = new Command("editions", "List the editions that the report keeps.") { report, Prune() };
        command.SetWork((parsed, terminal) =>
        {
            var kept = KeptEditions.In(Locations.FindReport(parsed.GetValue(report)), terminal.Complain).ToList();
            terminal.Say(kept.Count == 0 ? ["no editions are kept"] : kept.Select(edition => LineOf(edition.Document)));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Prune()
    {
        var report = Options.Report();
        var keep = new Option<int>("--keep") { Description = "How many of the newest stay, at least 1", HelpName = "number", Required = true }
            .Accepting(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0, "give a whole number, at least 1.");
        var command = new Command("prune", "Remove all but the newest editions that the report keeps.") { keep, report };
        command.SetWork((parsed, terminal) =>
        {
            var gone = KeptEditions.Prune(Locations.FindReport(parsed.GetValue(report)), parsed.GetValue(keep));
            terminal.Say(gone.Count == 0 ? ["nothing to remove"] : gone.Select(stamp => $"removed: {stamp}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static string LineOf(EditionDocument edition)
    {
        var failed = edition.Notebooks.Count(notebook => !notebook.Succeeded);
        var verdicts = ClaimLedger.Verdicts.Select(verdict => (verdict, Count: edition.Claims.Count(claim => claim.Verdict == verdict))).Where(counted => counted.Count > 0);
        return string.Create(CultureInfo.InvariantCulture, $"{edition.Stamp}  {edition.Figures.Count} figures{string.Concat(verdicts.Select(counted => $", {counted.Count} {counted.verdict.Word()}"))}{(failed > 0 ? $", {failed} of {edition.Notebooks.Count} notebooks failed" : "")}  {string.Join(", ", edition.Parameters.Select(parameter => $"{parameter.Key} {parameter.Value}"))}");
    }
}
