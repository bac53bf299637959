using System.Runtime.InteropServices;

namespace Coopetition.Report.Browsers;

/// <summary>Finds the browser that draws: the one that the user named, else one that is installed.</summary>
public sealed class BrowserFinder
{
    public const string Option = "--browser";
    public const string Variable = "COOPETITION_BROWSER";

    private static readonly OSPlatform Here =
        OperatingSystem.IsWindows() ? OSPlatform.Windows : OperatingSystem.IsMacOS() ? OSPlatform.OSX : OSPlatform.Linux;

    private readonly OSPlatform system;
    private readonly Func<string, string?> variable;
    private readonly Func<string, bool> exists;

    /// <summary>Looks on this machine.</summary>
    public BrowserFinder() : this(Here, Environment.GetEnvironmentVariable, File.Exists) { }

    internal BrowserFinder(OSPlatform system, Func<string, string?> variable, Func<string, bool> exists) =>
        (this.system, this.variable, this.exists) = (system, variable, exists);

    /// <summary>The path of a browser's executable; null if none is named and none is installed.</summary>
    /// <param name="named">What the user gave with <c>--browser</c>; it goes before the environment variable.</param>
    /// <exception cref="InputException">The one that the user named is not there.</exception>
    public string? Find(string? named = null) =>
        Named(Option, named)
        ?? Named(Variable, variable(Variable))
        ?? BrowserPlaces.On(system, variable).FirstOrDefault(exists);

    private string? Named(string by, string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }

        return exists(path) ? path : throw new InputException($"{by}: \"{path}\" is not a file. Name the executable of Chrome, Chromium or Edge.");
    }
}
