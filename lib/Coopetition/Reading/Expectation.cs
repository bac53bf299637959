using Coopetition.Data;

namespace Coopetition.Reading;

/// <summary>The tables and columns that a dataset is made of, whatever else a data folder holds.</summary>
internal static class Expectation
{
    private static readonly string[] Needed = ["companies", "metrics", "sources", "financials"];

    private static readonly Dictionary<string, (FieldType Type, string[] Columns)[]> Tables = new()
    {
        ["companies"] = [(FieldType.Text, ["company", "name", "side", "colour", "colour_dark", "note"]), (FieldType.WholeNumber, ["fiscal_year_end_month"])],
        ["metrics"] = [(FieldType.Text, ["metric", "name", "unit", "currency", "kind", "basis", "attribution", "parent", "definition", "meaning"]), (FieldType.Number, ["precision"]), (FieldType.Boolean, ["adds_up"])],
        ["apps"] = [(FieldType.Text, ["app", "company", "scope", "region", "note"])],
        ["sources"] = [(FieldType.Text, ["source", "publisher", "title", "url", "kind"]), (FieldType.Date, ["published_on"])],
        ["financials"] = [(FieldType.Text, ["company", "metric", "period", "fiscal_period", "unit", "source", "status", "evidence", "note"]), (FieldType.Number, ["value", "yoy_pct"]), (FieldType.Date, ["reported_on"])],
        ["annuals"] = [(FieldType.Text, ["company", "metric", "period", "unit", "source", "status", "evidence", "known_difference", "note"]), (FieldType.Number, ["value"]), (FieldType.Date, ["reported_on"])],
        ["users"] = [(FieldType.Text, ["company", "app", "metric", "period", "fiscal_period", "unit", "qualifier", "source", "status", "evidence", "note"]), (FieldType.Number, ["value"]), (FieldType.Date, ["as_of", "reported_on"])],
        ["events"] = [(FieldType.Text, ["event", "precision", "told", "actor", "counterparty", "kind", "channel", "title", "summary", "phase", "source", "status"]), (FieldType.Date, ["date"])],
        ["channels"] = [(FieldType.Text, ["channel", "name", "kind", "opener", "beneficiary", "note"])],
        ["channel_states"] = [(FieldType.Text, ["channel", "precision", "state", "source", "status", "note"]), (FieldType.Date, ["since"])],
        ["claims"] = [(FieldType.Text, ["claim", "statement", "test", "subject", "measure", "period", "where", "operator", "value", "unit", "reason", "note", "source"]), (FieldType.WholeNumber, ["paragraph"]), (FieldType.Number, ["tolerance"])],
        ["breaks"] = [(FieldType.Text, ["company", "metric", "from", "to", "text", "source"])],
        ["gaps"] = [(FieldType.Text, ["company", "app", "metric", "from", "to", "kind", "reason", "source"])],
    };

    /// <summary>Whether the package has the tables that are needed.</summary>
    public static bool IsMet(DataPackage package) => Needed.All(name => package.Resources.Any(resource => resource.Name == name));

    /// <exception cref="DataException">The descriptor lacks a table that is needed, or a column of one that is there.</exception>
    public static void Check(DataPackage package)
    {
        var missing = Needed
            .Where(name => package.Resources.All(resource => resource.Name != name))
            .Select(name => Error(package, $"the resource \"{name}\" is missing.", $"Describe the table of {name}."));
        var wrong = package.Resources.Where(resource => Tables.ContainsKey(resource.Name)).SelectMany(resource => Wrong(package, resource));
        if (missing.Concat(wrong).ToList() is { Count: > 0 } errors)
        {
            throw new DataException(errors);
        }
    }

    public static DataError Error(DataPackage package, string problem, string remedy) => new(package.DescriptorFile, null, null, problem, remedy);

    private static IEnumerable<DataError> Wrong(DataPackage package, Resource resource) =>
        from expected in Tables[resource.Name]
        from column in expected.Columns
        let field = resource.Fields.FirstOrDefault(field => field.Name == column)
        where field is null || !Fits(field.Type, expected.Type)
        select field is null
            ? Error(package, $"resource \"{resource.Name}\": the field \"{column}\" is missing.", $"Add it, with the type \"{Name(expected.Type)}\".")
            : Error(package, $"resource \"{resource.Name}\", field \"{column}\": the type is \"{Name(field.Type)}\".", $"The library reads it as \"{Name(expected.Type)}\".");

    private static bool Fits(FieldType found, FieldType expected) => found == expected || (found, expected) == (FieldType.WholeNumber, FieldType.Number);

    private static string Name(FieldType type) => type switch
    {
        FieldType.Text => "string",
        FieldType.WholeNumber => "integer",
        FieldType.Number => "number",
        FieldType.Boolean => "boolean",
        _ => "date",
    };
}
