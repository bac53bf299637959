namespace Plotly.NET;

/// <summary>A trace on an x and a y axis.</summary>
public class Trace2D(string traceTypeName) : Trace(traceTypeName);
