using System.Diagnostics;
using Coopetition.Report.Commands;
using Coopetition.Report.Running;

namespace Coopetition.Report.Tests.Commands;

/// <summary>The command as its users see it: arguments in, exit code and two streams of text out.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    // A worker's start takes longer than most notebooks of these tests
    private static readonly WorkerPool Workers = new(Environment.ProcessorCount, TimeProvider.System) { RunsAgain = true };

    /// <summary>Runs it within this process, with workers that may have served other tests.</summary>
    public static async Task<Command> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.InvokeAsync(arguments, output, error, Workers);
        return new Command(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Starts it as a process of its own.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(folder, new Dictionary<string, string>(), arguments);

    /// <param name="environment">Variables to set for it.</param>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Coopetition.Report" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        // A test run in the background of a shell may ignore these, and so would whatever it starts
        var start = OperatingSystem.IsLinux() ? new ProcessStartInfo("env", ["--default-signal=INT,HUP", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
