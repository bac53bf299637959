using System.Globalization;
using System.Text;

namespace Coopetition.Data;

/// <summary>The data cannot be used: all that is wrong with them, in all files, as one readable list.</summary>
public sealed class DataException : Exception
{
    private const int ShownPerFile = 20;

    /// <param name="errors">In the order in which they are shown, those of one file together.</param>
    /// <param name="count">How many were found, if not all of them are given.</param>
    public DataException(IReadOnlyList<DataError> errors, int? count = null)
        : base(List(errors, count ?? errors.Count))
    {
        Errors = errors;
        Count = count ?? errors.Count;
    }

    public DataException(DataError error)
        : this([error])
    {
    }

    /// <summary>What was found, in order of file and line; of a file with more than a thousand, the first thousand.</summary>
    public IReadOnlyList<DataError> Errors { get; }

    /// <summary>How many errors there are in all.</summary>
    public int Count { get; }

    /// <summary>The message alone: for a mistake in the data no stack trace helps.</summary>
    public override string ToString() => Message;

    private static string List(IReadOnlyList<DataError> errors, int count)
    {
        if (count == 1)
        {
            return errors[0].ToString();
        }

        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{count:N0} errors in the data:");
        var shown = 0;
        foreach (var file in errors.GroupBy(error => error.File))
        {
            foreach (var error in file.Take(ShownPerFile))
            {
                text.Append('\n').Append(error);
                shown++;
            }
        }

        return (shown < count ? text.Append(CultureInfo.InvariantCulture, $"\n… and {count - shown:N0} more.") : text).ToString();
    }
}
