using System.Text.Json.Nodes;

namespace Coopetition.Tests.Claims;

/// <summary>Two ferry lines that never were: another pair of companies, with its own currency, calendars, metrics and channels.</summary>
public sealed class InventedData : IDisposable
{
    private const string Head = "claim,statement,paragraph,test,subject,measure,period,where,operator,value,unit,tolerance,reason,note,source\n";

    private static readonly Dictionary<string, string> Tables = new()
    {
        ["companies"] = """
            company,name,side,colour,colour_dark,fiscal_year_end_month,note
            Nord,Nord Ferries,a,#aa0000,#ffaaaa,6,
            Sud,Sud Lines,b,#0000aa,#aaaaff,12,
            Port,The port,context,#555555,#aaaaaa,12,
            """,
        ["metrics"] = """
            metric,name,unit,currency,kind,precision,basis,attribution,parent,adds_up,definition,meaning
            sales,Sales,EUR mn,EUR,flow,1,GAAP,not applicable,,false,sales,
            tickets,Tickets,EUR mn,EUR,flow,1,GAAP,not applicable,sales,true,tickets,
            freight,Freight,EUR mn,EUR,flow,1,GAAP,not applicable,sales,true,freight,
            profit,Profit,EUR mn,EUR,flow,1,GAAP,all,,false,profit,
            riders,Riders,mn people,,stock,1,operational,not applicable,,false,riders,
            """,
        ["apps"] = """
            app,company,scope,region,note
            Nord app,Nord,app,Baltic,
            """,
        ["sources"] = """
            source,publisher,title,published_on,precision,url,kind
            results,Nord,Results,2032-02-01,day,,results
            gazette,Gazette,Ferries,2032-02-02,day,,press
            tale,Teller,A tale of two lines,2032-03-01,day,,story
            """,
        ["financials"] = """
            company,metric,period,fiscal_period,value,unit,yoy_pct,reported_on,source,status,evidence,note
            Nord,sales,2030Q3,FY2031Q1,1000,EUR mn,,2032-02-01,results,seen,,
            Nord,sales,2030Q4,FY2031Q2,1100,EUR mn,,2032-02-01,results,seen,,
            Nord,sales,2031Q1,FY2031Q3,1200,EUR mn,,2032-02-01,results,derived,,
            Nord,sales,2031Q2,FY2031Q4,1300,EUR mn,,2032-02-01,results,seen,,
            Nord,sales,2031Q3,FY2032Q1,1200,EUR mn,,2032-02-01,results,seen,,
            Nord,tickets,2031Q3,FY2032Q1,900,EUR mn,,2032-02-01,results,seen,,
            Nord,freight,2031Q3,FY2032Q1,300,EUR mn,,2032-02-01,results,seen,,
            Nord,profit,2030Q3,FY2031Q1,-50,EUR mn,,2032-02-01,results,seen,,
            Nord,profit,2031Q3,FY2032Q1,40,EUR mn,,2032-02-01,results,seen,,
            Nord,profit,2031Q2,FY2031Q4,0,EUR mn,,2032-02-01,results,seen,,
            Sud,tickets,2031Q3,2031Q3,700,EUR mn,,2032-02-01,results,seen,,
            Sud,freight,2031Q3,2031Q3,200,EUR mn,,2032-02-01,results,unverified,,
            Sud,profit,2030Q3,2030Q3,80,EUR mn,,2032-02-01,tale,told,,
            Sud,profit,2031Q3,2031Q3,40,EUR mn,,2032-02-01,tale,told,,
            """,
        ["annuals"] = """
            company,metric,period,value,unit,reported_on,source,status,evidence,known_difference,note
            Nord,sales,FY2030-06,4000,EUR mn,2030-08-01,results,seen,,,
            """,
        ["users"] = """
            company,app,metric,period,fiscal_period,as_of,value,unit,qualifier,reported_on,source,status,evidence,note
            Nord,Nord app,riders,2031Q2,,2031-06-30,2,mn people,=,2032-02-01,results,seen,,
            Nord,Nord app,riders,2031Q3,,2031-09-30,3,mn people,>,2032-02-01,results,seen,,
            """,
        ["events"] = """
            event,date,precision,told,actor,counterparty,kind,channel,title,summary,phase,source,status
            first-crossing,2030-05-10,day,,Nord,,launch,,First crossing,It sails.,before,gazette,seen
            second-crossing,2031-03-01,quarter,,Nord,,launch,,Second crossing,It sails again.,during,gazette,seen
            strike,2031-07-04,day,,Sud,,dispute,,Strike,Nothing sails.,during,tale,told
            """,
        ["channels"] = """
            channel,name,kind,opener,beneficiary,note
            joint-pier,The joint pier,berth,Nord,Sud,
            old-pier,The old pier,berth,Nord,Sud,
            shared-tickets,Shared tickets,ticket,Sud,Nord,
            """,
        ["channel_states"] = """
            channel,since,precision,state,source,status,note
            joint-pier,2030-01-01,day,closed,gazette,seen,
            joint-pier,2031-03-15,day,open,gazette,seen,
            old-pier,2030-01-01,day,closed,gazette,seen,
            old-pier,2031-05-01,month,partial,gazette,derived,
            shared-tickets,2031-06-01,day,open,gazette,seen,
            """,
        ["breaks"] = """
            company,metric,from,to,text,source
            Nord,sales,2031Q1,2031Q4,Nord bought a pier.,gazette
            """,
        ["gaps"] = """
            company,app,metric,from,to,kind,reason,source
            Sud,,sales,2029Q1,2031Q2,not disclosed,Sud tells nobody.,
            """,
    };

    private readonly string folder = Directory.CreateTempSubdirectory("ferries-").FullName;

    public InventedData()
    {
        foreach (var (name, text) in Tables)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.csv"), text + "\n");
        }

        File.WriteAllText(Path.Combine(folder, "datapackage.json"), Descriptor().ToJsonString());
    }

    /// <summary>Tests one claim, told by the tale.</summary>
    /// <param name="cells">From the test to the tolerance.</param>
    public TestedClaim Judge(string cells) => Assert.Single(Test($"X,It was said.,1,{cells},,,tale\n").Claims);

    public ClaimLedger Test(string rows)
    {
        File.WriteAllText(Path.Combine(folder, "claims.csv"), Head + rows);
        return ClaimLedger.Test(Dataset.Read(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The story's own, without what only its own cells fulfil.</summary>
    private static JsonObject Descriptor()
    {
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "datapackage.json")))!.AsObject();
        package.Remove("story");
        foreach (var field in package["resources"]!.AsArray().SelectMany(resource => resource!["schema"]!["fields"]!.AsArray()))
        {
            field!.AsObject().Remove("constraints");
        }

        return package;
    }
}
