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
        ?? BrowserPlaces.On(system, variable).Append(BrowserInstaller.Downloaded).FirstOrDefault(exists);

    private string? Named(string by, string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }

        return exists(path) ? path : throw new InputException($"{by}: \"{path}\" is not a file. Name the executable of Chrome, Chromium or Edge.");
    }
}

/// <summary>Where Chrome, Chromium and Edge are when they have been installed in the usual way.</summary>
internal static class BrowserPlaces
{
    // What has no parts for a window draws in two thirds of the time
    private static readonly string[] Commands =
        ["chrome-headless-shell", "chromium-headless-shell", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge", "microsoft-edge-stable"];

    private static readonly string[] Applications =
        ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge"];

    private static readonly string[] Programs =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    /// <summary>Paths in the order in which they are to be tried; most of them do not exist.</summary>
    /// <param name="variable">Gives an environment variable's value, null if it is not set.</param>
    public static IEnumerable<string> On(OSPlatform system, Func<string, string?> variable)
    {
        if (system == OSPlatform.Windows)
        {
            return Under([variable("ProgramFiles"), variable("ProgramFiles(x86)"), variable("LocalAppData")], '\\', Programs);
        }

        var onPath = Under((variable("PATH") ?? "").Split(':'), '/', Commands);
        return system == OSPlatform.OSX
            ? Under(["/Applications", variable("HOME") is { } home ? $"{home}/Applications" : null], '/', Applications).Concat(onPath)
            : onPath;
    }

    private static IEnumerable<string> Under(IEnumerable<string?> folders, char separator, string[] names) =>
        from name in names
        from folder in folders
        where !string.IsNullOrEmpty(folder)
        select $"{folder.TrimEnd(separator)}{separator}{name}";
}
