using System.Text;

namespace Coopetition.Data;

/// <summary>One thing that is wrong with the data, with where it is and what to do about it.</summary>
/// <param name="File">As the reader named the folder, so that the place can be clicked or opened.</param>
/// <param name="Line">The first is 1; null for the file as a whole.</param>
/// <param name="Column">The column's name; null for the row or the file as a whole.</param>
/// <param name="Problem">A sentence: what was found, and what was expected.</param>
/// <param name="Remedy">A sentence: what to do.</param>
public sealed record DataError(string File, int? Line, string? Column, string Problem, string Remedy)
{
    /// <summary>The position in the line, where the text itself is broken; the first is 1.</summary>
    public int? Character { get; init; }

    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line is { } line)
        {
            text.Append(", line ").Append(line);
        }

        if (Character is { } character)
        {
            text.Append(", character ").Append(character);
        }

        if (Column is not null)
        {
            text.Append(", column \"").Append(Column).Append('"');
        }

        return text.Append(": ").Append(Problem).Append(' ').Append(Remedy).ToString();
    }
}
