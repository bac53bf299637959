using System.Globalization;
using System.Text;
using Deedle.Csv;

namespace Deedle;

public static partial class Frame
{
    /// <summary>Reads a CSV file, its rows counted from 0.</summary>
    /// <param name="location">A path.</param>
    /// <param name="hasHeaders">True if nothing else is said.</param>
    /// <param name="inferTypes">Whether columns get the type that their cells have in common; true if nothing else is said. Else all are text.</param>
    /// <param name="inferRows">How many rows tell the type, 0 for all; 100 if nothing else is said. A later cell that does not read as that type is missing.</param>
    /// <param name="schema">Columns' names and types, as in <c>Revenue=float,Old->New</c>.</param>
    /// <param name="separators">A comma if nothing else is said.</param>
    /// <param name="culture">The name of the culture of numbers and dates; the invariant one if nothing else is said.</param>
    /// <param name="missingValues">Words for a missing number.</param>
    public static Frame<int, string> ReadCsv(string location, bool? hasHeaders = null, bool? inferTypes = null, int? inferRows = null, string schema = null, string separators = null,
        string culture = null, int? maxRows = null, string[] missingValues = null, bool preferOptions = false, Encoding encoding = null)
    {
        using var stream = File.OpenRead(location);
        return ReadCsv(stream, hasHeaders, inferTypes, inferRows, schema, separators, culture, maxRows, missingValues, preferOptions, encoding);
    }

    public static Frame<int, string> ReadCsv(Stream stream, bool? hasHeaders = null, bool? inferTypes = null, int? inferRows = null, string schema = null, string separators = null,
        string culture = null, int? maxRows = null, string[] missingValues = null, bool? preferOptions = null, Encoding encoding = null)
    {
        using var reader = new StreamReader(stream, encoding ?? Encoding.UTF8);
        var text = new CellText(CultureInfo.GetCultureInfo(culture ?? ""), missingValues ?? CellText.DefaultMissingValues);
        return CsvFrame.Of(CsvTable.Read(reader, separators, hasHeaders ?? true), text, inferTypes ?? true, inferRows ?? 100, schema, maxRows, preferOptions ?? false);
    }
}
