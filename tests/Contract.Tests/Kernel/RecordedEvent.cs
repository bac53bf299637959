using System.Text;

namespace Contract.Tests.Kernel;

/// <summary>One event, with what differs from run to run replaced.</summary>
public sealed record RecordedEvent(
    string Type,
    string? Command = null,
    string[]? MimeTypes = null,
    string[]? Values = null,
    string? ValueId = null,
    RecordedDiagnostic[]? Diagnostics = null,
    string[]? Formatted = null,
    string? Message = null,
    string? Exception = null)
{
    /// <summary>The event as lines of text, so that two can be compared and the difference read.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Type);
        Line("command", Command);
        Line("id", ValueId);
        foreach (var (mimeType, value) in (MimeTypes ?? []).Zip(Values ?? []))
        {
            Line(mimeType, MarkupText.Of(value));
        }
        foreach (var diagnostic in Diagnostics ?? [])
        {
            Line("diagnostic", diagnostic.ToString());
        }
        foreach (var shown in IsMagicRefused ? [] : Formatted ?? [])
        {
            Line("shown", shown);
        }
        Line("message", Message is null ? null : Normalisation.Frames(IsOwnText ? Message.Split(':')[0] : Message));
        Line("exception", Exception);
        return text.ToString();

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                text.Append("\n  ").Append(name).Append(": ").Append(value.ReplaceLineEndings("\n    "));
            }
        }
    }

    // What the package itself says in a failure is its own affair; that it fails so is not.
    private bool IsOwnText => Exception == typeof(ArgumentException).FullName && Message!.Contains("MIME", StringComparison.Ordinal);

    // The original shows the name of a type here, by a slip.
    private bool IsMagicRefused => Diagnostics is [{ Code: "DNI101" }];
}
