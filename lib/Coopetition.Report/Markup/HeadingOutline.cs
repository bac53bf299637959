namespace Coopetition.Report.Markup;

/// <summary>Maps the levels of headings in a part of a page to levels below the part's own, one step at a time.</summary>
public sealed class HeadingOutline(int partLevel)
{
    private const int Deepest = 6;

    private readonly Stack<int> open = [];

    /// <summary>The level for a heading that stands where one of a level of its own is now.</summary>
    public int Below => Math.Min(partLevel + open.Count + 1, Deepest);

    /// <summary>Opens a heading of the level given in its own document, and gives its level in the page.</summary>
    public int Enter(int level)
    {
        while (open.TryPeek(out var above) && above >= level)
        {
            open.Pop();
        }

        open.Push(level);
        return Math.Min(partLevel + open.Count, Deepest);
    }
}
