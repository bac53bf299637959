using System.Runtime.InteropServices;
using Coopetition.Report.Browsers;

namespace Coopetition.Report.Tests.Browsers;

public sealed class FindingABrowser
{
    private readonly Dictionary<string, string> variables = new() { ["PATH"] = "/usr/local/bin:/usr/bin", ["HOME"] = "/home/reader" };
    private readonly HashSet<string> files = [];

    [Fact]
    public void What_the_option_names_goes_before_all_others()
    {
        files.UnionWith(["/opt/mine", "/opt/other", "/usr/bin/chromium"]);
        variables["COOPETITION_BROWSER"] = "/opt/other";

        Assert.Equal("/opt/mine", FinderOn(OSPlatform.Linux).Find("/opt/mine"));
    }

    [Fact]
    public void What_the_environment_names_goes_before_what_is_installed()
    {
        files.UnionWith(["/opt/other", "/usr/bin/chromium"]);
        variables["COOPETITION_BROWSER"] = "/opt/other";

        Assert.Equal("/opt/other", FinderOn(OSPlatform.Linux).Find());
    }

    [Fact]
    public void Naming_a_browser_that_is_not_there_is_an_error_that_says_by_what()
    {
        variables["COOPETITION_BROWSER"] = "/gone";

        Assert.Equal(
            "--browser: \"/opt/mine\" is not a file. Name the executable of Chrome, Chromium or Edge.",
            Assert.Throws<InputException>(() => FinderOn(OSPlatform.Linux).Find("/opt/mine")).Message);
        Assert.Equal(
            "COOPETITION_BROWSER: \"/gone\" is not a file. Name the executable of Chrome, Chromium or Edge.",
            Assert.Throws<InputException>(() => FinderOn(OSPlatform.Linux).Find()).Message);
    }

    [Fact]
    public void One_without_the_parts_for_a_window_goes_before_the_others_that_are_installed()
    {
        files.UnionWith(["/usr/local/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/chromium-headless-shell"]);

        Assert.Equal("/usr/bin/chromium-headless-shell", FinderOn(OSPlatform.Linux).Find());
    }

    [Theory]
    [InlineData("/usr/bin/chromium")]
    [InlineData("/usr/local/bin/google-chrome")]
    [InlineData("/usr/bin/microsoft-edge")]
    public void On_Linux_it_is_looked_for_on_the_path(string installed)
    {
        files.Add(installed);

        Assert.Equal(installed, FinderOn(OSPlatform.Linux).Find());
    }

    [Theory]
    [InlineData("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")]
    [InlineData("/home/reader/Applications/Chromium.app/Contents/MacOS/Chromium")]
    [InlineData("/usr/local/bin/chromium")]
    public void On_macOS_it_is_looked_for_among_the_applications_and_on_the_path(string installed)
    {
        files.Add(installed);

        Assert.Equal(installed, FinderOn(OSPlatform.OSX).Find());
    }

    [Theory]
    [InlineData(@"C:\Program Files\Google\Chrome\Application\chrome.exe")]
    [InlineData(@"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe")]
    [InlineData(@"C:\Users\reader\AppData\Local\Google\Chrome\Application\chrome.exe")]
    public void On_Windows_it_is_looked_for_among_the_programs(string installed)
    {
        variables["ProgramFiles"] = @"C:\Program Files";
        variables["ProgramFiles(x86)"] = @"C:\Program Files (x86)\";
        variables["LocalAppData"] = @"C:\Users\reader\AppData\Local";
        files.Add(installed);

        Assert.Equal(installed, FinderOn(OSPlatform.Windows).Find());
    }

    [Fact]
    public void Without_any_there_is_none()
    {
        variables.Clear();

        Assert.Null(FinderOn(OSPlatform.Linux).Find());
        Assert.Null(FinderOn(OSPlatform.OSX).Find());
        Assert.Null(FinderOn(OSPlatform.Windows).Find());
    }

    private BrowserFinder FinderOn(OSPlatform system) => new(system, variables.GetValueOrDefault, files.Contains);
}
