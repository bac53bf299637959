using System.Globalization;
using System.Text;

namespace Coopetition.Report.Terminals;

/// <summary>Standard output or error, which may be closed, on a full disk, or gone with its terminal: what cannot be written is let go, since the report matters more.</summary>
internal sealed class StandardStream(TextWriter stream) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>Why something could not be written; null if all could.</summary>
    public string? Failure { get; private set; }

    public override Encoding Encoding => stream.Encoding;

    public override void Write(char value) => Try(() => stream.Write(value));

    public override void Write(string? value) => Try(() => stream.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => stream.Write(buffer, index, count));

    public override void Flush() => Try(stream.Flush);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception refused) when (Disk.Refuses(refused))
        {
            Failure ??= refused.Message.TrimEnd('.');
        }
    }
}
