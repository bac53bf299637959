using System.Globalization;
using System.Text.Json;
using Coopetition.Data;

namespace Coopetition.Reading;

/// <summary>Reads what the descriptor says of the story; what it leaves out follows from the data.</summary>
internal sealed class OutlineReader(DataPackage package, DatasetRows known)
{
    private readonly JsonElement? story = package.Property("story") is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <exception cref="DataException">There are no two sides, or what is said does not agree with the data.</exception>
    public StoryOutline Read()
    {
        var (a, b) = (SideOf(Side.A), SideOf(Side.B));
        if (Property("sides") is { ValueKind: JsonValueKind.Array } sides && !sides.EnumerateArray().Select(side => side.ToString()).SequenceEqual([a.Id, b.Id]))
        {
            throw Error($"the story's \"sides\" are {string.Join(" and ", sides.EnumerateArray())}, but in companies.csv side a is {a.Id} and side b is {b.Id}.", "Correct one of the two.");
        }

        if (Text("article") is { } article && !known.Sources.ContainsKey(article))
        {
            throw Error($"the story's \"article\" is \"{article}\", which is not in sources.csv.", "Add it there, or correct it.");
        }

        return new StoryOutline(a, b, PeriodOf("then"), PeriodOf("now"), Text("told_on") is { } day ? Day(day) : null);
    }

    private Company SideOf(Side side)
    {
        var found = known.Companies.Values.Where(company => company.Side == side).ToList();
        var letter = side == Side.A ? "a" : "b";
        return found is [var only]
            ? only
            : throw new DataException(new DataError(
                package.FileOf(package.Resources.First(resource => resource.Name == "companies")),
                null,
                "side",
                $"{(found.Count == 0 ? "no company is" : $"{found.Count} companies are")} on side {letter}.",
                "The story has two sides: give one company side a and one side b."));
    }

    private DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw Error($"the story's \"told_on\" is \"{text}\", which is not a date.", "Write year, month and day, such as 2024-09-02.");

    private Period? PeriodOf(string name) => Text(name) is not { } text ? null
        : Period.TryParse(text, out var period) && period.CanBeTold ? period
        : throw Error($"the story's \"{name}\" is \"{text}\", which is neither a year nor a quarter.", "Write \"2024\" or \"2024Q2\".");

    private JsonElement? Property(string name) => story is { } outline && outline.TryGetProperty(name, out var value) ? value : null;

    private string? Text(string name) => Property(name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { } other => throw Error($"the story's \"{name}\" is {other.GetRawText()}, which is not a text.", "Put it in quotes."),
    };

    private DataException Error(string problem, string remedy) => new(new DataError(package.DescriptorFile, null, null, problem, remedy));
}
