using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Coopetition.Report.Running;

/// <summary>What happens while a notebook runs, in order; cells are counted from zero in the document that is run.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Written), "written")]
[JsonDerivedType(typeof(Displayed), "displayed")]
[JsonDerivedType(typeof(Updated), "updated")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Used), "used")]
public abstract record RunEvent(int Cell)
{
    public sealed record Started(int Cell) : RunEvent(Cell);

    /// <param name="Stream">stdout or stderr.</param>
    public sealed record Written(int Cell, string Stream, string Text) : RunEvent(Cell);

    /// <param name="Data">Values by media type.</param>
    public sealed record Displayed(int Cell, string? Id, JsonObject Data) : RunEvent(Cell);

    /// <param name="Data">Values by media type, in place of what was displayed under the id.</param>
    public sealed record Updated(int Cell, string? Id, JsonObject Data) : RunEvent(Cell);

    /// <param name="Data">Values by media type.</param>
    public sealed record Returned(int Cell, JsonObject Data) : RunEvent(Cell);

    public sealed record Failed(int Cell, CellError Error) : RunEvent(Cell);

    public sealed record Ended(int Cell, double Seconds) : RunEvent(Cell);

    /// <param name="Cell">The last.</param>
    /// <param name="DataFiles">Which the library told of, by their paths from the notebook's folder.</param>
    public sealed record Used(int Cell, IReadOnlyList<string> DataFiles) : RunEvent(Cell);
}
