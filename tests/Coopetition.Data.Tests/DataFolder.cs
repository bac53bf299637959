using System.Text;

namespace Coopetition.Data.Tests;

/// <summary>A data folder of a test's own: shops and their sales, right until the test makes something wrong.</summary>
public sealed class DataFolder : IDisposable
{
    public const string Shops = "shop,town,colour\nnorth,Aarhus,#aa0000\nsouth,Bergen,#0000aa\n";
    public const string Sales = "shop,period,amount,customers,day,checked,state,note\nnorth,2024Q1,12.5,3,2024-04-01,true,seen,\nsouth,2024Q1,,,2024-04-02,false,derived,\"a, b\"\n";

    public const string Descriptor = """
        {
          "name": "shops",
          "resources": [
            {
              "name": "sales",
              "path": "sales.csv",
              "schema": {
                "fields": [
                  { "name": "shop", "type": "string", "constraints": { "required": true } },
                  { "name": "period", "type": "string", "example": "2024Q2", "constraints": { "required": true, "pattern": "^[0-9]{4}Q[1-4]$" } },
                  { "name": "amount", "type": "number", "constraints": { "minimum": -1000, "maximum": 1000000 } },
                  { "name": "customers", "type": "integer" },
                  { "name": "day", "type": "date", "constraints": { "required": true, "minimum": "2000-01-01" } },
                  { "name": "checked", "type": "boolean" },
                  { "name": "state", "type": "string", "constraints": { "required": true, "enum": ["seen", "seen_rounded", "derived"] } },
                  { "name": "note", "type": "string" }
                ],
                "primaryKey": ["shop", "period"],
                "foreignKeys": [{ "fields": ["shop"], "reference": { "resource": "shops", "fields": ["shop"] } }]
              }
            },
            {
              "name": "shops",
              "path": "shops.csv",
              "schema": {
                "fields": [
                  { "name": "shop", "type": "string", "constraints": { "required": true, "unique": true } },
                  { "name": "town", "type": "string", "constraints": { "required": true } },
                  { "name": "colour", "type": "string", "constraints": { "pattern": "#[0-9a-f]{6}" } }
                ],
                "primaryKey": "shop"
              }
            }
          ]
        }
        """;

    public DataFolder()
    {
        Path = Directory.CreateTempSubdirectory("data-").FullName;
        Write("datapackage.json", Descriptor).Write("shops.csv", Shops).Write("sales.csv", Sales);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public DataFolder Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public DataFolder Write(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return this;
    }

    /// <summary>Everything that is wrong, as a reader sees it who called the folder "data"; empty if nothing is.</summary>
    public string Complaint()
    {
        try
        {
            DataPackage.Read(Path).ReadRows();
            return "";
        }
        catch (DataException error)
        {
            Assert.Equal(error.Message, error.ToString());
            return error.Message.Replace(Path.Replace('\\', '/'), "data", StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
