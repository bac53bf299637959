namespace Plotly.NET;

/// <summary>One dataset of a chart and how it is drawn.</summary>
public class Trace(string traceTypeName) : DynamicObj.DynamicObj
{
    public string type { get; set; } = traceTypeName;
}
