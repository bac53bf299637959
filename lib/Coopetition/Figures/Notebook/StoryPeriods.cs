namespace Coopetition;

/// <summary>The two periods that a story compares, as a notebook tells them and as the report reads them.</summary>
internal static class StoryPeriods
{
    public const string MediaType = "application/vnd.coopetition.periods+json";

    public static Prose ToProse(Story story) => Prose.Of($"Compared are {story.Then} and {story.Now}. {string.Join(" ", story.Notes)}");

    public static string ToJson(Story story) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("then", story.Then.ToString());
        json.WriteString("now", story.Now.ToString());
        json.WriteStartArray("notes");
        foreach (var note in story.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
