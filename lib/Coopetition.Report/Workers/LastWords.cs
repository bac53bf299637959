using System.Text;

namespace Coopetition.Report.Workers;

/// <summary>The first lines that a process wrote to its standard error; the rest is let go.</summary>
internal sealed class LastWords
{
    private const int Limit = 4096;
    private const string Unhandled = "Unhandled exception. ";

    private readonly StringBuilder text = new();

    public void Add(string? line)
    {
        lock (text)
        {
            if (line is not null && text.Length < Limit)
            {
                text.AppendLine(line);
            }
        }
    }

    /// <summary>Why a process of which this is the standard error ended.</summary>
    public string Explain(int exitCode)
    {
        string said;
        lock (text)
        {
            said = text.ToString().ReplaceLineEndings(" ").Trim();
        }

        return (said, exitCode) switch
        {
            _ when said.StartsWith("Stack overflow", StringComparison.Ordinal) => "the cell called itself until the stack was full.",
            _ when said.StartsWith("Out of memory", StringComparison.Ordinal) => "the cell used up the memory.",
            (_, 137) => "the process that ran the cell was killed (signal 9), as happens when the memory runs out.",
            ("", _) => $"the cell ended the process that ran it (exit code {exitCode}). A cell must not call Environment.Exit.",
            _ when said.StartsWith(Unhandled, StringComparison.Ordinal) => $"a thread of the cell threw what nothing caught: {WithoutStack(said[Unhandled.Length..])}",
            _ => $"the process that ran the cell broke down (exit code {exitCode}): {WithoutStack(said)}",
        };
    }

    private static string WithoutStack(string said) => said.Split("   at ", 2)[0].Trim();
}
