namespace Plotly.NET;

/// <summary>A trace without axes, such as a pie.</summary>
public class TraceDomain(string traceTypeName) : Trace(traceTypeName);
