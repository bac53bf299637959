using System.Globalization;
using System.Text;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>Turns what cells write to the console into events of the cell that wrote it; what others write goes where it went before.</summary>
/// <remarks>There is one console for all kernels of a process, but each write runs in the context of its cell.</remarks>
internal sealed class ConsoleCapture : IDisposable
{
    private static readonly Lock Gate = new();
    private static int s_running;
    private static TextWriter s_out = TextWriter.Null;
    private static TextWriter s_error = TextWriter.Null;

    private ConsoleCapture()
    {
    }

    /// <summary>Captures until the result is disposed; several captures may overlap.</summary>
    public static ConsoleCapture Start()
    {
        lock (Gate)
        {
            if (s_running++ == 0)
            {
                (s_out, s_error) = (Console.Out, Console.Error);
                Console.SetOut(new CellWriter(s_out, (command, text) => new StandardOutputValueProduced(command, text)));
                Console.SetError(new CellWriter(s_error, (command, text) => new StandardErrorValueProduced(command, text)));
            }
        }
        return new ConsoleCapture();
    }

    public void Dispose()
    {
        lock (Gate)
        {
            if (--s_running == 0)
            {
                Console.SetOut(s_out);
                Console.SetError(s_error);
            }
        }
    }

    private sealed class CellWriter(TextWriter outside, Func<KernelCommand, FormattedValue[], KernelEvent> produced)
        : TextWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => outside.Encoding;

        public override void Write(char value) => Emit(value.ToString());

        public override void Write(string? value) => Emit(value ?? "");

        public override void Write(char[] buffer, int index, int count) => Emit(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Emit(buffer.ToString());

        public override void WriteLine() => Emit(NewLine);

        public override void WriteLine(string? value) => Emit(value + NewLine);

        public override void WriteLine(char value) => Emit(value + NewLine);

        public override void WriteLine(char[] buffer, int index, int count) => Emit(new string(buffer, index, count) + NewLine);

        public override void WriteLine(ReadOnlySpan<char> buffer) => Emit(buffer.ToString() + NewLine);

        public override void WriteLine(bool value) => WriteLine(value.ToString());

        public override void WriteLine(int value) => WriteFormatted(value);

        public override void WriteLine(uint value) => WriteFormatted(value);

        public override void WriteLine(long value) => WriteFormatted(value);

        public override void WriteLine(ulong value) => WriteFormatted(value);

        public override void WriteLine(float value) => WriteFormatted(value);

        public override void WriteLine(double value) => WriteFormatted(value);

        public override void WriteLine(decimal value) => WriteFormatted(value);

        private void WriteFormatted(IFormattable value) => WriteLine(value.ToString(null, FormatProvider));

        private void Emit(string text)
        {
            if (KernelInvocationContext.Current is { IsComplete: false } context)
            {
                context.Publish(produced(context.CurrentCommand, [new FormattedValue(PlainTextFormatter.MimeType, text)]));
            }
            else
            {
                outside.Write(text);
            }
        }
    }
}
