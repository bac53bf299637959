using System.Text.Json;

namespace Coopetition.Tests;

/// <summary>A story of another pair, another currency and other metrics: only the tables that a dataset needs.</summary>
internal sealed class OtherPair : IDisposable
{
    private readonly Dictionary<string, string> tables = new()
    {
        ["companies"] = "company,name,side,colour,colour_dark,fiscal_year_end_month,note\nacme,Acme,a,#aa0000,#ffaaaa,6,\nbirch,Birch,b,#0000aa,#aaaaff,12,\n",
        ["metrics"] = """
            metric,name,unit,currency,kind,precision,basis,attribution,parent,adds_up,definition,meaning
            revenue,Revenue,USD mn,USD,flow,1,GAAP,not applicable,,false,revenue,
            boats,Boats,USD mn,USD,flow,1,GAAP,not applicable,revenue,true,boats,
            sails,Sails,USD mn,USD,flow,1,GAAP,not applicable,revenue,true,sails,
            staff,Staff,mn people,,stock,1,operational,not applicable,,false,staff,

            """,
        ["sources"] = "source,publisher,title,published_on,url,kind\nreport,Acme,Report,2024-08-01,,results\nolder,Birch,Older report,2023-08-01,,results\n",
        ["financials"] = "company,metric,period,fiscal_period,value,unit,yoy_pct,reported_on,source,status,evidence,note\n",
    };

    private readonly string folder = Directory.CreateTempSubdirectory("pair-").FullName;
    private string? story;

    /// <summary>One figure a quarter from a first one on, seen in the report; null leaves the quarter out.</summary>
    public OtherPair With(string company, string metric, string firstQuarter, params double?[] values)
    {
        var period = Period.Parse(firstQuarter);
        foreach (var value in values)
        {
            if (value is not null)
            {
                Row(company, metric, period, value.Value);
            }

            period = period.Next;
        }

        return this;
    }

    public OtherPair Row(string company, string metric, Period period, double value, string status = "seen", string source = "report", double? growth = null)
    {
        var unit = metric == "staff" ? "mn people" : "USD mn";
        tables["financials"] += FormattableString.Invariant($"{company},{metric},{period.ToData()},,{value},{unit},{growth},{period.Next.End:yyyy-MM-dd},{source},{status},,\n");
        return this;
    }

    /// <summary>The descriptor's own word on the story, as JSON.</summary>
    public OtherPair Story(string json)
    {
        story = json;
        return this;
    }

    public OtherPair Replace(string table, string found, string with)
    {
        Assert.Contains(found, tables[table], StringComparison.Ordinal);
        tables[table] = tables[table].Replace(found, with, StringComparison.Ordinal);
        return this;
    }

    public OtherPair Without(string table)
    {
        tables.Remove(table);
        return this;
    }

    public Dataset Read()
    {
        foreach (var (name, text) in tables)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.csv"), text);
        }

        File.WriteAllText(Path.Combine(folder, "datapackage.json"), $$"""
            { "title": "Boats", {{(story is null ? "" : $"\"story\": {story},")}} "resources": [{{string.Join(",\n", tables.Select(table => Describe(table.Key, table.Value)))}}] }
            """);
        return Dataset.Read(folder);
    }

    /// <summary>Everything that is wrong, as a reader sees it who called the folder "data".</summary>
    public string Complaint() => Assert.Throws<Data.DataException>(Read).Message.Replace(folder.Replace('\\', '/'), "data", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Describe(string name, string text) => JsonSerializer.Serialize(new
    {
        name,
        path = $"{name}.csv",
        schema = new { fields = text.Split('\n')[0].Trim().Split(',').Select(column => new { name = column, type = TypeOf(column) }) },
    });

    private static string TypeOf(string column) => column switch
    {
        "value" or "yoy_pct" or "precision" => "number",
        "reported_on" or "published_on" => "date",
        "adds_up" => "boolean",
        "fiscal_year_end_month" => "integer",
        _ => "string",
    };
}
