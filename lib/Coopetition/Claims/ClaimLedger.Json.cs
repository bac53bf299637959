using System.Text.Json;

namespace Coopetition;

public sealed partial class ClaimLedger
{
    /// <summary>The media type of <see cref="ToJson"/>.</summary>
    public const string MediaType = "application/vnd.coopetition.claims+json";

    /// <summary>All that a report needs to show the ledger: one JSON object, the same bytes for the same data.</summary>
    public string ToJson() => JsonText.Of(Write);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("claims");
        foreach (var tested in Claims)
        {
            Write(json, tested);
        }

        json.WriteEndArray();
        json.WriteStartArray("notCheckable");
        foreach (var claim in NotCheckable)
        {
            json.WriteStartObject();
            WriteHead(json, claim);
            json.WriteString("reason", claim.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TestedClaim tested)
    {
        json.WriteStartObject();
        WriteHead(json, tested.Claim);
        json.WriteString("kind", tested.Claim.Kind.Word());
        json.WriteString("verdict", tested.Verdict.Word());
        json.WriteString("reason", tested.Reason);
        json.WriteString("stated", tested.Stated);
        json.WriteString("computed", tested.Computed);
        json.WriteString("computation", tested.Computation);
        json.WriteString("flipPoint", tested.FlipPoint.Text);
        json.WriteString("status", tested.Status?.Word());
        json.WriteStartArray("sources");
        foreach (var source in tested.Sources)
        {
            SourceJson.Write(json, source);
        }

        json.WriteEndArray();
        json.WriteString("note", tested.Claim.Note);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("id", claim.Id);
        json.WriteString("statement", claim.Statement);
        json.WriteNumber("paragraph", claim.Paragraph);
    }
}
