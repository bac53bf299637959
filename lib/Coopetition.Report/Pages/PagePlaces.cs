using System.Globalization;
using Coopetition.Report.Editions;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Pages;

/// <summary>The places of a report that links in notebooks lead to: notebooks, what has a name in their cells, figures, claims.</summary>
internal sealed class PagePlaces
{
    private readonly IReadOnlyList<NotebookFile> notebooks;
    private readonly List<List<Dictionary<string, string>>> names;
    private readonly HashSet<string> others;
    private readonly List<(string Finding, string Address, string Name)> findings;

    public PagePlaces(Edition edition)
    {
        notebooks = edition.Notebooks;
        names = [.. edition.Runs.Zip(notebooks, (run, notebook) => run.Document.Cells.Select((cell, index) => NamesIn(cell, $"{NotebookSection.IdOf(notebook)}.{Number(index + 1)}")).ToList())];
        findings = [.. edition.Contents.Figures.Select(placed => (placed.Figure.Finding, $"#{placed.Figure.Slug}", $"Figure\u00a0{Number(placed.Number)}"))];
        others = [.. edition.Contents.Figures.Select(placed => placed.Figure.Slug), .. edition.Claims.Select(claim => $"claim_{claim.Id}")];
    }

    /// <param name="notebook">Its index, from zero.</param>
    /// <param name="cell">As the run has it.</param>
    public IMarkupPlaces Of(int notebook, int index, NotebookCell cell) => new CellPlaces(this, notebook, index, new PictureSource(notebooks[notebook].Folder, cell));

    /// <summary>Names are the same whatever case and signs they are written with: editors make them of headings in several ways.</summary>
    private static string Key(string name) =>
        string.Concat(name.Trim().Replace(' ', '-').Where(c => char.IsLetterOrDigit(c) || c is '-' or '_').Select(char.ToLowerInvariant));

    private static Dictionary<string, string> NamesIn(NotebookCell cell, string prefix)
    {
        var named = OutputBlock.MarkupIn(cell).SelectMany(markup => markup.QuerySelectorAll("[id], a[name]"));
        return named.Select(element => Key(element.GetAttribute("id") ?? element.GetAttribute("name")!)).Where(key => key.Length > 0).Distinct().ToDictionary(key => key, key => $"{prefix}.{key}");
    }

    private string? Link(string address, int notebook, int cell)
    {
        if (WebAddress.IsWeb(address))
        {
            return address;
        }

        if (address.StartsWith('#'))
        {
            return Within(notebook, cell, Unescaped(address[1..]));
        }

        // A link to another notebook leads to its section, or to a place in it
        var (file, name) = address.Split('#', 2) is [var path, var rest] ? (Unescaped(path), Unescaped(rest)) : (Unescaped(address), "");
        var other = notebooks.Index().Where(entry => file.Length > 0 && Path.GetFileName(entry.Item.Path) == file.Split('/')[^1]).Select(entry => entry.Index).DefaultIfEmpty(-1).First();
        return other < 0 ? null : Within(other, -1, name) ?? $"#{NotebookSection.IdOf(notebooks[other])}";
    }

    private string? Within(int notebook, int cell, string name)
    {
        var cells = names[notebook];
        var id = cells.Skip(cell).Take(cell < 0 ? 0 : 1).Concat(cells).Select(found => found.GetValueOrDefault(Key(name))).FirstOrDefault(found => found is not null);
        return (id ?? (others.Contains(name) ? name : null)) is { } place ? $"#{place}" : null;
    }

    private static string Unescaped(string text) => Uri.UnescapeDataString(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class CellPlaces(PagePlaces page, int notebook, int cell, PictureSource pictures) : IMarkupPlaces
    {
        private readonly HashSet<string> given = [];

        public IReadOnlyList<(string Finding, string Address, string Name)> Findings => page.findings;

        public string? Link(string address) => page.Link(address, notebook, cell);

        // A name that is given twice is the first one's
        public string? Id(string name) => page.names[notebook][cell].GetValueOrDefault(Key(name)) is { } id && given.Add(id) ? id : null;

        public (string? Address, string? Reason) Picture(string address) => pictures.Find(address);
    }
}
