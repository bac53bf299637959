namespace Coopetition.Data;

/// <summary>Makes keys of a Table Schema's JSON.</summary>
internal static class KeyReader
{
    /// <summary>Of single columns and of several, the primary key first.</summary>
    public static List<IReadOnlyList<string>> UniqueKeys(DescriptorObject schema)
    {
        List<IReadOnlyList<string>> keys = [.. schema.Objects("fields")
            .Where(field => field.Object("constraints", optional: true) is { } constraints && constraints.Flag("unique"))
            .Select(field => new[] { field.Text("name", optional: true) ?? "" })];
        if (schema.TextOrTexts("primaryKey") is { Count: > 0 } primary)
        {
            keys.RemoveAll(primary.SequenceEqual);
            keys.Insert(0, primary);
        }

        return keys;
    }

    /// <param name="table">The table that the keys stand in, which they may refer to by the empty text.</param>
    public static List<ForeignKey> ForeignKeys(DescriptorObject schema, string table) =>
        [.. schema.Objects("foreignKeys").Select(key => ReadForeignKey(key, table)).OfType<ForeignKey>()];

    private static ForeignKey? ReadForeignKey(DescriptorObject json, string table)
    {
        var fields = json.TextOrTexts("fields");
        if (json.Object("reference") is not { } reference)
        {
            return null;
        }

        var referenced = reference.TextOrTexts("fields");
        if (fields.Count == 0 || fields.Count != referenced.Count)
        {
            json.Report("a foreign key names not as many fields as it refers to.", "Give \"fields\" and \"reference\".\"fields\" the same number of names.");
            return null;
        }

        return reference.Text("resource") is { } resource ? new(fields, resource.Length == 0 ? table : resource, referenced) : null;
    }
}
