using System.Text.Json;
using Coopetition.Report.Figures;

namespace Coopetition.Report.Editions;

/// <summary>A figure's data for programs: what it says, where it is from, and the table; not how it is drawn.</summary>
internal static class FigureData
{
    public static string Of(PlacedFigure placed)
    {
        var json = JsonSerializer.SerializeToNode(placed.Figure, FigureJson.Default.Figure)!.AsObject();
        json.Remove("variants");
        json.Remove("headline");
        json["dataHash"] = placed.DataHash;
        return json.ToJsonString(EditionJson.Format) + "\n";
    }
}
