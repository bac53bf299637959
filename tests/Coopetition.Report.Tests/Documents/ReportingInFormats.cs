using Coopetition.Report.Tests.Commands;
using DocumentFormat.OpenXml.Packaging;

namespace Coopetition.Report.Tests.Documents;

public sealed class ReportingInFormats : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ReportingInFormats() => folder.Take("story");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_a_browser_documents_have_the_data_and_the_command_says_what_is_missing()
    {
        var command = await Command.Run("run", "--notebooks", folder.In("notebooks", "01-changed.ipynb"), "--formats", "docx,pptx,md", "--no-browser");

        Assert.Equal((0, "The documents have the figures' data but no pictures, since --no-browser was given. Leave it out.\n"), (command.ExitCode, command.Error));
        using var document = WordprocessingDocument.Open(folder.In("report", "report.docx"), isEditable: false);
        using var deck = PresentationDocument.Open(folder.In("report", "report.pptx"), isEditable: false);
        Assert.Empty(SampleEdition.Errors(document).Concat(SampleEdition.Errors(deck)));
        Assert.Contains("Nine of twelve walls came down between 2021 and 2024", await File.ReadAllTextAsync(folder.In("report", "report.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.In("report", "report-pictures")));
    }

    [Fact]
    public async Task A_PDF_asked_for_by_name_is_refused_without_a_browser_and_the_rest_is_written()
    {
        var command = await Command.Run("run", "--notebooks", folder.In("notebooks", "01-changed.ipynb"), "--formats", "pdf,docx", "--no-browser");

        Assert.Equal(2, command.ExitCode);
        Assert.Contains("Left out: report.pdf, since --no-browser was given. Leave it out.", command.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.In("report", "report.docx")));
        Assert.False(File.Exists(folder.In("report", "report.pdf")));
    }

    [Fact]
    public async Task A_figure_alone_cannot_be_exported_as_a_document()
    {
        var command = await Command.Run("export", "--to", folder.In("out"), "--formats", "docx");

        Assert.Equal((2, "--formats docx: there is no such format. Choose from png, svg, pdf, csv, json or all.\n--help shows what can be given.\n"), (command.ExitCode, command.Error));
    }
}
