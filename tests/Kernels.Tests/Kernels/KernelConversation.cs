using System.Text.Json.Nodes;
using Kernels.Tests.Notebooks;
using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

/// <summary>The kernel's protocol: a line of JSON for each command that it gets and for each event that it tells of.</summary>
internal sealed class KernelConversation(ToolProcess kernel)
{
    /// <summary>Waits until the kernel takes commands.</summary>
    public async Task BeginAsync()
    {
        while ((string?)(await HearAsync("the kernel was ready"))["eventType"] != "KernelReady")
        {
        }
    }

    public async Task<CellRun> SubmitAsync(CodeCell cell)
    {
        var token = $"cell-{cell.Number}";
        await kernel.WriteLineAsync(new JsonObject
        {
            ["commandType"] = "SubmitCode",
            ["command"] = new JsonObject { ["code"] = cell.Source, ["targetKernelName"] = cell.Kernel },
            ["token"] = token,
            ["routingSlip"] = new JsonArray(),
        }.ToJsonString());

        var figures = new List<ShownFigure>();
        while (true)
        {
            var told = await HearAsync($"cell {cell.Number} ended");
            var (type, happened, about) = ((string?)told["eventType"], told["event"], (string?)told["command"]?["token"]);
            switch (type)
            {
                case "CommandSucceeded" when about == token:
                    return new CellRun(cell, null, figures);
                case "CommandFailed" when about == token:
                    return new CellRun(cell, (string?)happened!["message"] ?? "", figures);
                case "DisplayedValueProduced" or "ReturnValueProduced":
                    figures.AddRange(ShownFigure.In(cell.Number, happened!["formattedValues"]!.AsArray().ToDictionary(value => (string)value!["mimeType"]!, value => (string)value!["value"]!)));
                    break;
            }
        }
    }

    private async Task<JsonNode> HearAsync(string awaited)
    {
        while (true)
        {
            // What starts the kernel may write lines of its own
            if (await kernel.ReadLineAsync(awaited) is ['{', ..] line)
            {
                return JsonNode.Parse(line)!;
            }
        }
    }
}
