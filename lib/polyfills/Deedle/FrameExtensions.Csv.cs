using System.Globalization;
using Deedle.Csv;

namespace Deedle;

public static partial class FrameExtensions
{
    /// <summary>Writes the columns as CSV: missing values as empty cells, dates in the culture's short form, the invariant culture if nothing else is said.</summary>
    /// <param name="includeRowKeys">Whether the keys come first, each part of a tuple in a column of its own.</param>
    public static void SaveCsv<R, C>(this Frame<R, C> frame, TextWriter writer, bool includeRowKeys = false, IEnumerable<string> keyNames = null, char separator = default, CultureInfo culture = null)
    {
        using var csv = new CsvText(writer, separator, culture);
        csv.Write(frame, includeRowKeys, keyNames);
    }

    /// <summary>A path that ends in .tsv gets tabs for commas.</summary>
    public static void SaveCsv<R, C>(this Frame<R, C> frame, string path, bool includeRowKeys = false, IEnumerable<string> keyNames = null, char separator = default, CultureInfo culture = null)
    {
        using var writer = new StreamWriter(path);
        var tab = separator == default && path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        frame.SaveCsv(writer, includeRowKeys, keyNames, tab ? '\t' : separator, culture);
    }

    public static void SaveCsv<R, C>(this Frame<R, C> frame, string path, IEnumerable<string> keyNames, char separator = default, CultureInfo culture = null) =>
        frame.SaveCsv(path, includeRowKeys: true, keyNames, separator, culture);

    /// <summary>Closes the stream.</summary>
    public static void SaveCsv<R, C>(this Frame<R, C> frame, Stream stream, bool includeRowKeys = false, IEnumerable<string> keyNames = null, char separator = default, CultureInfo culture = null)
    {
        using var writer = new StreamWriter(stream);
        frame.SaveCsv(writer, includeRowKeys, keyNames, separator, culture);
    }
}
