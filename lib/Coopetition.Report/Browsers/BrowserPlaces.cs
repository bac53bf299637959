using System.Runtime.InteropServices;

namespace Coopetition.Report.Browsers;

/// <summary>Where Chrome, Chromium and Edge are when they have been installed in the usual way.</summary>
internal static class BrowserPlaces
{
    private static readonly string[] Commands =
        ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge", "microsoft-edge-stable"];

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
