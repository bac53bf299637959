using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Coopetition.Benchmarks;

/// <summary>What something took.</summary>
/// <param name="Processor">On all processors together, of a program with all that it started and waited for; null where the system does not tell.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan? Processor)
{
    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than zero.</exception>
    public static async Task<Measurement> OfAsync(string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var before = OfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var wall = watch.Elapsed;
        return process.ExitCode == 0
            ? new(wall, OfChildren() - before)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {string.Concat(said)}");
    }

    public static Measurement operator +(Measurement one, Measurement other) => new(one.Wall + other.Wall, one.Processor + other.Processor);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Wall.TotalSeconds,7:0.00} s{(Processor is { } processor ? $", {processor.TotalSeconds,7:0.00} s of processors" : "")}");

    /// <summary>Such as <c>0.250 of the time, 0.410 of the processors'</c>.</summary>
    public string RatioTo(Measurement other) => string.Create(
        CultureInfo.InvariantCulture, $"{Wall / other.Wall:0.000} of the time{(Processor / other.Processor is { } share ? $", {share:0.000} of the processors'" : "")}");

    public static void Say(string what, string result) => Console.WriteLine($"{what,-66} {result}");

    /// <summary>What all programs took that were started here and have ended, with all that these waited for.</summary>
    private static TimeSpan? OfChildren()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        // The first fields of struct rusage; the rest is of no interest, but is written
        const int children = -1;
        var usage = new int[64];
        return getrusage(children, usage) == 0 ? Time(usage, 0) + Time(usage, 4) : null;

        static TimeSpan Time(int[] usage, int at) => TimeSpan.FromSeconds(usage[at]) + TimeSpan.FromMicroseconds(usage[at + 2]);
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
#pragma warning disable IDE1006 // The system's name
    private static extern int getrusage(int who, [Out] int[] usage);
#pragma warning restore IDE1006
}

/// <summary>The folder that this checkout is in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>The command, built in the same configuration as these measurements.</summary>
    public static string Command { get; } = Path.Combine(AppContext.BaseDirectory.Replace("Coopetition.Benchmarks", "Coopetition.Report", StringComparison.Ordinal), "Coopetition.Report.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Coopetition.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The measurements run outside a checkout.");
        }

        return folder.FullName;
    }
}
