using Coopetition.Report;
using Coopetition.Report.Commands;
using Coopetition.Report.Running;
using Coopetition.Report.Terminals;

// A worker has the command's own, and is ended without notice
using var temporary = args is [WorkerHost.Command, ..] ? null : TemporaryFiles.Open();
var output = new StandardStream(Console.Out);
Console.SetOut(output);
Console.SetError(new StandardStream(Console.Error));
using var workers = new WorkerPool(Environment.ProcessorCount, TimeProvider.System);
var code = await CommandLine.InvokeAsync(args, Console.Out, Console.Error, workers);
if (output.Failure is { } failure)
{
    Console.Error.WriteLine($"Standard output cannot be written to: {failure}. What was to be shown is lost, and nothing else.");
}

return code;
