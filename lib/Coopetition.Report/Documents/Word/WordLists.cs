using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Coopetition.Report.Documents.Word;

/// <summary>The lists of a document: those with numbers each start at one.</summary>
internal sealed class WordLists
{
    private const int Levels = 9;
    private const int Indent = 360;
    private const int Bullets = 1;
    private const int Numbers = 2;

    private readonly Dictionary<(string Section, int List), int> numbered = [];

    /// <summary>The number under which a paragraph belongs to a list.</summary>
    public int NumberOf(string section, int list, bool ordered)
    {
        if (!ordered)
        {
            return Bullets;
        }

        if (!numbered.TryGetValue((section, list), out var number))
        {
            numbered[(section, list)] = number = Numbers + numbered.Count;
        }

        return number;
    }

    public void WriteTo(NumberingDefinitionsPart part)
    {
        var numbering = new Numbering(Abstract(Bullets, _ => ("•", NumberFormatValues.Bullet)), Abstract(Numbers, level => ($"%{level + 1}.", NumberFormatValues.Decimal)));
        numbering.AppendChild(new NumberingInstance(new AbstractNumId { Val = Bullets }) { NumberID = Bullets });
        foreach (var number in numbered.Values)
        {
            var instance = new NumberingInstance(new AbstractNumId { Val = Numbers }) { NumberID = number };
            instance.Append(Enumerable.Range(0, Levels).Select(level => new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = level }));
            numbering.AppendChild(instance);
        }

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
