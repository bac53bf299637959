using Coopetition.Report;
using Coopetition.Report.Commands;
using Coopetition.Report.Running;
using Coopetition.Report.Terminals;

// What the command starts of itself, for each core
if (args is [WorkerHost.Command, var pipe])
{
    await WorkerHost.RunAsync(pipe);
    return ExitCode.Done;
}

using var temporary = TemporaryFiles.Open();
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
