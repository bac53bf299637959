using System.CommandLine;

namespace Coopetition.Report.Commands;

internal static class RunCommand
{
    public static void SetUp(Command command, RunOptions options)
    {
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Refusals.ToldAsync(
            parsed,
            terminal => new ReportRun(options.RequestOf(parsed), options.PicturesOf(parsed), Directory.GetCurrentDirectory(), TimeProvider.System).RunAsync(terminal, cancellation),
            cancellation));
    }
}
