using System.CommandLine;
using Coopetition.Report.Terminals;

namespace Coopetition.Report.Commands;

internal static class RunCommand
{
    public static void SetUp(Command command, RunOptions options)
    {
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var terminal = new Terminal(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            try
            {
                return await new ReportRun(options.RequestOf(parsed), Directory.GetCurrentDirectory(), TimeProvider.System).RunAsync(terminal, cancellation);
            }
            catch (InputException e)
            {
                terminal.Complain(e.Errors);
                return ExitCode.BadInput;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                terminal.Complain(["Interrupted. The last report is as it was."]);
                return ExitCode.Interrupted;
            }
        });
    }
}
