using Spectre.Console;
using Spectre.Console.Rendering;

namespace Coopetition.Report.Terminals;

/// <summary>How many of a notebook's cells are done; <c>waiting</c> before it starts.</summary>
internal sealed class CellCountColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.IsStarted ? $"{task.Value:0}/{task.MaxValue:0}" : "waiting");
}
