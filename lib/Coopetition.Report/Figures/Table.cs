using System.Text.Json;

namespace Coopetition.Report.Figures;

/// <summary>The plotted data; a cell is a string, a number or null, which is missing.</summary>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<JsonElement>> Rows);
