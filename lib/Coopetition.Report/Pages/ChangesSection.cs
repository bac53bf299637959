using System.Globalization;
using Coopetition.Report.Comparison;
using Coopetition.Report.Markup;

namespace Coopetition.Report.Pages;

/// <summary>What has changed since the edition before, with what was and what is; nothing if nothing has.</summary>
internal static class ChangesSection
{
    public const string Id = "what_changed";

    // So many fit on a screen; more are for who asks for them
    private const int Few = 6;

    public static Html Of(EditionChanges changes) => Html.When(
        changes.Changes.Count > 0,
        $"""
        <section class="notebook changes" id="{Id}" aria-labelledby="{Id}_title">
        <h2 id="{Id}_title">What changed since the last edition</h2>
        <p>{changes.Summary}, since the edition of {changes.Since?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}.</p>
        {Html.Join(Enum.GetValues<ChangeKind>(), kind => Of(kind, changes.Of(kind)))}
        </section>

        """);

    private static Html Of(ChangeKind kind, IReadOnlyList<Change> changes) => changes.Count switch
    {
        0 => Html.None,
        <= Few when kind != ChangeKind.Row => Html.Of($"<h3>{EditionChanges.HeadingOf(kind)}</h3>{Rows(kind, changes)}"),
        _ => Html.Of($"<details><summary>{EditionChanges.HeadingOf(kind)} ({changes.Count})</summary>{Rows(kind, changes)}</details>"),
    };

    private static Html Rows(ChangeKind kind, IReadOnlyList<Change> changes) => Html.Of(
        $"""
        <div class="scroll" role="region" tabindex="0" aria-label="{EditionChanges.HeadingOf(kind)} that changed"><table>
        <thead><tr><th scope="col">What</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Because of</th></tr></thead>
        <tbody>{Html.Join(changes, change => Html.Of($"<tr><td>{What(change)}</td><td>{Text(change.Before, change.Unit)}</td><td>{Text(change.After, change.Unit)}</td><td>{change.CausesInWords}</td></tr>\n"))}</tbody>
        </table></div>
        """);

    private static Html What(Change change) => (change.Kind, change.After.IsMissing) switch
    {
        (ChangeKind.Verdict or ChangeKind.Reach, false) => Html.Of($"""<a href="#claim_{change.Id}">{change.What}</a>"""),
        (ChangeKind.Finding or ChangeKind.Title or ChangeKind.Rank, false) when Figure.IsSlug(change.Id) => Html.Of($"""<a href="#{change.Id}">{change.What}</a>"""),
        _ => Html.Encode(change.What),
    };

    private static Html Text(Cell cell, string? unit) => cell.IsMissing
        ? Html.Of($"""<span class="missing" title="missing">{Table.Text(cell)}</span>""")
        : Html.Of($"{Table.Text(cell)}{(unit is null ? "" : $" {unit}")}");
}
