namespace Coopetition.Data.Tests;

public sealed class WritingCodebooks
{
    [Fact]
    public void The_repository_s_codebook_is_what_its_descriptor_says()
    {
        var data = Path.Combine(Root(AppContext.BaseDirectory), "data");
        var file = Path.Combine(data, Codebook.FileName);
        var written = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;

        Assert.True(
            Codebook.Of(DataPackage.Read(data)) == written,
            "data/README.md is not what data/datapackage.json says. Write it anew: dotnet run --project lib/Coopetition.Report -- check --write-codebook");
    }

    [Fact]
    public void A_codebook_tells_each_table_s_columns_keys_and_words()
    {
        using var folder = new DataFolder();
        folder.Write("datapackage.json", DataFolder.Descriptor
            .Replace("\"name\": \"shops\",\n  \"resources\"", "\"title\": \"Shops\", \"licenses\": [{ \"title\": \"Open\", \"path\": \"https://example.org/open\" }], \"sources\": [{ \"title\": \"The till\" }],\n  \"resources\"")
            .Replace("\"name\": \"state\", \"type\": \"string\"", "\"name\": \"state\", \"type\": \"string\", \"description\": \"How far | it is known.\", \"meanings\": { \"seen\": \"It was seen.\" }")
            .Replace("\"name\": \"amount\", \"type\": \"number\"", "\"name\": \"amount\", \"type\": \"number\", \"unit\": \"EUR\"")
            .Replace("\"primaryKey\": [", "\"missingValues\": [\"\", \"-\"], \"primaryKey\": ["));

        Assert.Equal(
            """
            # Shops

            This page is written from [datapackage.json](datapackage.json), which says all of it to programs: change that, then write this anew with `check --write-codebook`.

            | table | what it holds |
            |---|---|
            | [sales.csv](#salescsv) |  |
            | [shops.csv](#shopscsv) |  |

            ## sales.csv

            A row is known by its `shop`, `period`. `shop` must be in shops.csv. These stand for a missing value: a blank cell, `-`.

            | column | type | unit | meaning |
            |---|---|---|---|
            | `shop` | text |  |  |
            | `period` | text |  | For example `2024Q2`. |
            | `amount` | number, may be blank | EUR | -1000 to 1000000. |
            | `customers` | whole number, may be blank |  |  |
            | `day` | date |  | At least 2000-01-01. |
            | `checked` | true or false, may be blank |  |  |
            | `state` | one of the words |  | How far \| it is known. `seen`: It was seen. `seen_rounded`. `derived`. |
            | `note` | text, may be blank |  |  |

            ## shops.csv

            A row is known by its `shop`.

            | column | type | unit | meaning |
            |---|---|---|---|
            | `shop` | text |  |  |
            | `town` | text |  |  |
            | `colour` | text, may be blank |  |  |

            ## Sources

            - The till

            ## Licences

            - [Open](https://example.org/open)

            """.ReplaceLineEndings("\n"),
            Codebook.Of(DataPackage.Read(folder.Path)));
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Coopetition.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
