using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coopetition.Report.Notebooks;

/// <summary>A JSON text in which each value has its place, and in which properties are set and removed in the text's own indentation; every other byte stays.</summary>
/// <remarks>Places are offsets in the text as it was given, whatever has been set since.</remarks>
internal sealed class JsonText
{
    // What the writer takes
    private const int WidestIndent = 127;

    private readonly byte[] text;
    private readonly bool isIndented;
    private readonly string lineEnd;
    private readonly JsonWriterOptions format;
    private readonly List<(int From, int To, string Text)> changes = [];

    /// <param name="text">Valid JSON in UTF-8, an object or an array, with or without a byte order mark.</param>
    public JsonText(byte[] text)
    {
        this.text = text;
        Root = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        Root += text.AsSpan(Root).IndexOfAnyExcept(" \t\r\n"u8);
        var indent = PartsOf(Root) is [var first, ..] ? SpaceBefore(first.From) : "";
        isIndented = indent.Contains('\n', StringComparison.Ordinal);
        lineEnd = indent.StartsWith('\r') ? "\r\n" : "\n";
        indent = indent.Trim('\r', '\n');
        format = new() { Indented = isIndented, IndentSize = Math.Min(indent.Length, WidestIndent), IndentCharacter = indent is ['\t', ..] ? '\t' : ' ', NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }

    /// <summary>The place of the outermost value.</summary>
    public int Root { get; }

    /// <summary>The members of an object, or the items of an array, in order; none of anything else.</summary>
    public IReadOnlyList<JsonPart> PartsOf(int place)
    {
        var parts = new List<JsonPart>();
        var reader = ReaderAt(place);
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return parts;
        }

        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            var from = place + (int)reader.TokenStartIndex;
            var name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
            if (name is not null)
            {
                reader.Read();
            }

            var value = place + (int)reader.TokenStartIndex;
            reader.Skip();
            parts.Add(new(name, from, value, place + (int)reader.BytesConsumed));
        }

        return parts;
    }

    /// <summary>The place of an object's property; null if it has none of this name.</summary>
    public int? Find(int place, string name) => PartsOf(place).Where(part => part.Name == name).Select(part => (int?)part.Value).FirstOrDefault();

    /// <summary>Where a value stands, line and column counted from one; its nearest ancestor's place if it is absent.</summary>
    /// <param name="path">Property names and array indexes from the root.</param>
    public (int Line, int Column) PositionOf(IReadOnlyList<object> path)
    {
        var place = Root;
        foreach (var step in path)
        {
            if ((step is int index ? PartsOf(place).ElementAtOrDefault(index)?.Value : Find(place, (string)step)) is not { } inner)
            {
                break;
            }

            place = inner;
        }

        var before = Encoding.UTF8.GetString(text, 0, place);
        return (before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>Gives an object's property another value; one that it does not have is put where the names are in order.</summary>
    public void Set(int place, string name, JsonNode? value)
    {
        var parts = PartsOf(place);
        if (parts.FirstOrDefault(part => part.Name == name) is { } known)
        {
            changes.Add((known.Value, known.To, Format(value, SpaceBefore(known.From))));
        }
        else if (parts.FirstOrDefault(part => string.CompareOrdinal(part.Name, name) > 0) is { } next)
        {
            changes.Add((next.From, next.From, $"{Member(name, value, SpaceBefore(next.From))},{SpaceBefore(next.From)}"));
        }
        else if (parts is [.., var last])
        {
            changes.Add((last.To, last.To, $",{SpaceBefore(last.From)}{Member(name, value, SpaceBefore(last.From))}"));
        }
        else
        {
            var outer = isIndented ? lineEnd + IndentAt(place) : "";
            var inner = isIndented ? outer + new string(format.IndentCharacter, format.IndentSize) : "";
            changes.Add((place, EndOf(place), $"{{{inner}{Member(name, value, inner)}{outer}}}"));
        }
    }

    /// <summary>Removes an object's property, if it has it.</summary>
    public void Remove(int place, string name)
    {
        var parts = PartsOf(place);
        if (parts.Index().FirstOrDefault(part => part.Item.Name == name) is (var index, { } removed))
        {
            changes.Add(parts.Count == 1 ? (place, EndOf(place), "{}")
                : index == 0 ? (removed.From, parts[1].From, "")
                : (parts[index - 1].To, removed.To, ""));
        }
    }

    /// <summary>The text with all that was set and removed.</summary>
    public byte[] ToBytes()
    {
        using var edited = new MemoryStream(text.Length);
        var at = 0;
        foreach (var (from, to, replacement) in changes.OrderBy(change => change.From))
        {
            edited.Write(text.AsSpan(at, from - at));
            edited.Write(Encoding.UTF8.GetBytes(replacement));
            at = to;
        }

        edited.Write(text.AsSpan(at));
        return edited.ToArray();
    }

    private string Member(string name, JsonNode? value, string space) => $"\"{name}\":{(isIndented ? " " : "")}{Format(value, space)}";

    /// <param name="space">What stands before the property's name: a line end, if any, and its indentation.</param>
    private string Format(JsonNode? value, string space)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, format))
        {
            JsonSerializer.Serialize(writer, value);
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length).Replace("\n", space, StringComparison.Ordinal);
    }

    private string SpaceBefore(int place)
    {
        var before = text.AsSpan(0, place);
        return Encoding.UTF8.GetString(before[(before.LastIndexOfAnyExcept(" \t\r\n"u8) + 1)..]);
    }

    private string IndentAt(int place)
    {
        var line = text.AsSpan((text.AsSpan(0, place).LastIndexOf((byte)'\n') + 1)..place);
        var end = line.IndexOfAnyExcept(" \t"u8);
        return Encoding.UTF8.GetString(end < 0 ? line : line[..end]);
    }

    private Utf8JsonReader ReaderAt(int place)
    {
        var reader = new Utf8JsonReader(text.AsSpan(place), new JsonReaderOptions { MaxDepth = NotebookJson.Deepest });
        reader.Read();
        return reader;
    }

    private int EndOf(int place)
    {
        var reader = ReaderAt(place);
        reader.Skip();
        return place + (int)reader.BytesConsumed;
    }
}

/// <summary>A member of an object or an item of an array.</summary>
/// <param name="Name">Null in an array.</param>
/// <param name="From">Where it begins, with its name.</param>
/// <param name="Value">Where its value begins.</param>
/// <param name="To">Just behind it.</param>
internal sealed record JsonPart(string? Name, int From, int Value, int To);
