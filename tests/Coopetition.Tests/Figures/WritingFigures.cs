using System.Globalization;
using System.Text.Json;
using Deedle;
using NJsonSchema;
using Chart = Plotly.NET.CSharp.Chart;

namespace Coopetition.Tests.Figures;

[Collection(TheHouse.Name)]
public sealed class WritingFigures
{
    private static readonly JsonSchema Contract = JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Figures", "figure.schema.json"))).GetAwaiter().GetResult();

    public WritingFigures() => House.Use();

    public static TheoryData<string> Kinds => ["lines", "marked", "dumbbell", "slope", "bars", "coverage", "matrix", "timeline", "nothing"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_keeps_the_contract(string kind)
    {
        var errors = Contract.Validate(Make(kind).ToJson());

        Assert.Empty(errors.Select(error => $"{error.Path}: {error.Kind}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_data_give_the_same_bytes_in_any_culture(string kind)
    {
        var first = Make(kind).ToJson();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new("de-DE");
            Assert.Equal(first, Make(kind).ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_written_is_read_back_as_it_was(string kind)
    {
        var json = Make(kind).ToJson();

        Assert.Equal(json, JsonSerializer.Deserialize(json, ContractJson.Default.Figure)!.ToJson());
    }

    [Fact]
    public void The_alternative_text_says_what_is_shown_and_what_it_finds() =>
        Assert.Equal("Line chart of Acme and Birch, 2023 Q1 to 2023 Q4. Acme has more users.", Make("lines").AlternativeText);

    [Fact]
    public void Where_nothing_is_known_the_finding_says_so() =>
        Assert.StartsWith("There is no value to draw: ", Make("nothing").Finding);

    private static Figure Make(string kind)
    {
        var frame = Given.Frame("staff", [10, 12.25, null, 15], [9, 9, 9, 9]);
        var (then, now) = (Given.Quarter(0), Given.Quarter(3));
        var channels = new[] { Given.Channel("Payment", (new(2021, 1, 1), Openness.Closed), (new(2022, 1, 1), Openness.Open)) };
        var events = new[] { Given.Event("Opened", "acme", new(2022, 1, 1)) };
        var none = frame.Where(_ => false);
        return kind switch
        {
            "matrix" => channels.Matrix(new(2021, 1, 1), new(2022, 12, 31)).ToFigure(kind, channels, new(2022, 12, 31), "Opened."),
            "timeline" => events.Timeline(Given.Acme, Given.Birch).ToFigure(kind, events, [Given.Acme, Given.Birch], "Opened."),
            "nothing" => none.Lines().Together().ToFigure(kind, none, _ => "Nothing."),
            _ => (kind switch
            {
                "marked" => frame.Lines().Together().Mark(then, now).Mark(new DateOnly(2023, 5, 1), "Order"),
                "dumbbell" => frame.GetRows(then, now).Dumbbell(),
                "slope" => frame.GetRows(then, now).Slope(),
                "bars" => Chart.Bar<double, string, string>(values: new[] { 15.0, 9 }, Keys: new[] { "Acme", "Birch" }),
                "coverage" => frame.Coverage(),
                _ => frame.Lines().Together(),
            }).ToFigure(kind, frame, _ => "Acme has more users."),
        };
    }
}
