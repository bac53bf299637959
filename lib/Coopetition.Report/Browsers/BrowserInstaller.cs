using System.Diagnostics;
using Coopetition.Report.Workers;

namespace Coopetition.Report.Browsers;

/// <summary>How a browser is installed where there is none.</summary>
internal static class BrowserInstaller
{
    /// <summary>The command's hidden name for Playwright's installer, which has to be a process of its own: it writes to the console.</summary>
    public const string Command = "install-browser";

    /// <summary>Playwright's installer, then the system's own where that is apt and the user is root.</summary>
    public static IReadOnlyList<InstallWay> OnThisMachine()
    {
        var playwright = new InstallWay("Playwright", [OwnProgram.StartInfo(Command)]);
        return OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get") ? [playwright, Apt()] : [playwright];
    }

    /// <summary>What the hidden command does.</summary>
    public static int RunPlaywright() => Microsoft.Playwright.Program.Main(["install", "--only-shell", "chromium"]);

    // With a font, since a machine that has no browser often has none either
    private static InstallWay Apt() => new("apt", [AptGet("update"), AptGet("install", "-y", "--no-install-recommends", "chromium", "fonts-liberation")]);

    private static ProcessStartInfo AptGet(params string[] arguments) => new("apt-get", arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
}
