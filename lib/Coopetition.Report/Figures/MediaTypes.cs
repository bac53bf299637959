namespace Coopetition.Report.Figures;

/// <summary>The media types by which notebooks hand over what the report shows in its own way.</summary>
public static class MediaTypes
{
    public const string Figure = "application/vnd.coopetition.figure+json";
    public const string Claims = "application/vnd.coopetition.claims+json";
    public const string Measures = "application/vnd.coopetition.measures+json";
    public const string Periods = "application/vnd.coopetition.periods+json";
    public const string Plotly = "application/vnd.plotly.v1+json";
}
