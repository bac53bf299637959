using System.Text.Json.Nodes;
using DynamicObj;
using Plotly.NET;

namespace Contract.Tests.PlotlyCharts;

/// <summary>Properties that no function knows, set by name on layouts and traces.</summary>
public class SettingRawProperties
{
    public static TheoryData<object?, string> Values => new()
    {
        { "text", "\"text\"" },
        { 1, "1" },
        { 1.5, "1.5" },
        { 2.0, "2" },
        { 1.10m, "1.1" },
        { true, "true" },
        { null, "null" },
        { double.NaN, "\"NaN\"" },
        { new DateTime(2024, 6, 30), "\"2024-06-30T00:00:00\"" },
        { new DateOnly(2024, 6, 30), "\"2024-06-30\"" },
        { DayOfWeek.Friday, "5" },
        { new[] { 1.5, 2.5 }, "[1.5,2.5]" },
        { new double?[] { 1.5, null }, "[1.5,null]" },
        { new List<object?> { "a", 1, null, true }, "[\"a\",1,null,true]" },
        { Enumerable.Range(1, 2), "[1,2]" },
        { new Dictionary<string, object?> { ["a"] = 1, ["b"] = new Dictionary<string, object?> { ["c"] = null } }, "{\"a\":1,\"b\":{\"c\":null}}" },
        { new { text = "t", Font = new { size = 11 }, points = new[] { new { x = 1 } } }, "{\"text\":\"t\",\"Font\":{\"size\":11},\"points\":[{\"x\":1}]}" },
        { new double[,] { { 1, 2 }, { 3, 4 } }, "[[1,2],[3,4]]" },
        { ("a", 1), "{\"Item1\":\"a\",\"Item2\":1}" },
        { Color.fromHex("#0a141e"), "\"rgba(10, 20, 30, 1.0)\"" },
        { StyleParam.Side.Left.Convert(), "\"left\"" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_of_any_type_is_written_as_JSON(object? value, string json)
    {
        var layout = new Layout();
        layout.SetValue("raw", value);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), Charts.Figure(Charts.Empty(layout))["layout"]!["raw"]));
    }

    [Fact]
    public void Objects_nest()
    {
        var inner = new DynamicObj.DynamicObj();
        inner.SetValue("size", 11);
        var outer = new DynamicObj.DynamicObj();
        outer.SetValue("font", inner);
        var layout = new Layout();
        layout.SetValue("title", outer);

        Assert.Equal(11, (int)Charts.Figure(Charts.Empty(layout))["layout"]!["title"]!["font"]!["size"]!);
    }

    [Fact]
    public void Properties_are_written_in_the_order_of_their_first_setting_after_the_type()
    {
        var trace = new Trace("scatter");
        trace.SetValue("b", 1);
        trace.SetValue("a", 2);
        trace.SetValue("b", 3);

        Assert.Contains("""{"type":"scatter","b":3,"a":2}""", GenericChart.toFigureJson(GenericChart.ofTraceObject(false, trace)), StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_the_type_by_name_sets_the_declared_type()
    {
        var trace = new Trace("scatter");
        trace.SetValue("type", "bar");

        Assert.Equal("bar", trace.type);
        Assert.Equal("bar", trace.TryGetValue("type").Value);
    }

    [Fact]
    public void A_property_set_to_null_is_present_but_of_no_type()
    {
        var trace = new Trace("scatter");
        trace.SetValue("name", (string?)null);

        Assert.NotNull(trace.TryGetValue("name"));
        Assert.Null(trace.TryGetTypedValue<string>("name"));
    }

    [Fact]
    public void An_absent_property_and_one_of_another_type_are_none()
    {
        var trace = new Trace("scatter");
        trace.SetValue("name", "n");

        Assert.Null(trace.TryGetValue("absent"));
        Assert.Null(trace.TryGetTypedValue<int>("name"));
    }

    [Fact]
    public void Removing_tells_whether_there_was_something_to_remove()
    {
        var trace = new Trace("scatter");
        trace.SetValue("name", "n");

        Assert.True(trace.Remove("name"));
        Assert.False(trace.Remove("name"));
    }

    [Fact]
    public void Properties_can_be_read_and_written_as_members_of_a_dynamic()
    {
        var layout = new Layout();
        dynamic members = layout;
        members.hovermode = "x";

        Assert.Equal("x", layout.TryGetTypedValue<string>("hovermode").Value);
        Assert.Equal("x", (string)members.hovermode);
    }

    [Fact]
    public void Combining_changes_the_first_and_keeps_what_the_second_does_not_have()
    {
        var first = new Layout();
        first.SetValue("font", With("size", 11));
        var second = new Layout();
        second.SetValue("font", With("family", "serif"));

        var combined = DynObj.combine(first, second);

        Assert.Same(first, combined);
        var font = first.TryGetTypedValue<DynamicObj.DynamicObj>("font").Value;
        Assert.Equal(["size", "family"], font.GetDynamicMemberNames());
    }

    [Fact]
    public void Combining_an_object_into_a_plain_value_fails()
    {
        var first = With("font", 5);
        var second = With("font", With("size", 11));

        Assert.Throws<InvalidCastException>(() => DynObj.combine(first, second));
    }

    private static DynamicObj.DynamicObj With(string name, object value)
    {
        var properties = new DynamicObj.DynamicObj();
        properties.SetValue(name, value);
        return properties;
    }
}
