using Coopetition.Report.Documents.Outlines;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>The lists of a document: those with numbers each start with their own.</summary>
internal sealed class WordLists
{
    public const int Levels = 9;

    /// <summary>Of each level from the one before, in twentieths of a point.</summary>
    public const int Indent = 360;

    private const int Bullets = 1;
    private const int Numbers = 2;

    private readonly List<(int Level, int Start)> numbered = [];

    /// <summary>Gives a list the number under which its paragraphs belong to it.</summary>
    public int Add(Block.List list, int level)
    {
        if (!list.Ordered)
        {
            return Bullets;
        }

        numbered.Add((Math.Min(level, Levels - 1), list.Start));
        return Numbers + numbered.Count - 1;
    }

    public void WriteTo(NumberingDefinitionsPart part)
    {
        var numbering = new Numbering(Abstract(Bullets, _ => ("•", NumberFormatValues.Bullet)), Abstract(Numbers, level => ($"%{level + 1}.", NumberFormatValues.Decimal)));
        numbering.AppendChild(new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = Bullets });
        numbering.Append(numbered.Select((list, index) => new NumberingInstance(
            new AbstractNumId { Val = Numbers },
            new LevelOverride(new StartOverrideNumberingValue { Val = list.Start }) { LevelIndex = list.Level }) { NumberID = Numbers + index }));
        part.Numbering = numbering;
    }

    private static AbstractNum Abstract(int id, Func<int, (string Text, NumberFormatValues Format)> of)
    {
        var list = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        list.Append(Enumerable.Range(0, Levels).Select(level => new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = of(level).Format },
            new LevelText { Val = of(level).Text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = $"{Indent * (level + 1)}", Hanging = $"{Indent}" })) { LevelIndex = level }));
        return list;
    }
}
