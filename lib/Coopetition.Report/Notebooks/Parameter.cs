using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Coopetition.Report.Notebooks;

/// <summary>A variable that a notebook's cell tagged <c>parameters</c> declares, with its default.</summary>
public sealed partial record Parameter(string Name, ParameterType Type, string Default)
{
    public const string Tag = "parameters";

    /// <summary>The declarations of the notebook's tagged cell, in order; none without such a cell.</summary>
    public static IReadOnlyList<Parameter> DeclaredIn(Notebook notebook) =>
        CellOf(notebook) is { } cell ? [.. Declaration().Matches(cell.Source).Select(Of)] : [];

    internal static NotebookCell? CellOf(Notebook notebook) =>
        notebook.Cells.FirstOrDefault(cell => cell.Type == CellType.Code && cell.Tags.Contains(Tag));

    /// <summary>The value as a C# literal of the declared type; null if it is not of that type.</summary>
    public string? Literal(string value) => Type switch
    {
        ParameterType.Text => CSharpText.Literal(value),
        ParameterType.WholeNumber when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            => number.ToString(CultureInfo.InvariantCulture),
        ParameterType.Number when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        ParameterType.Truth when bool.TryParse(value, out var truth) => truth ? "true" : "false",
        _ => null,
    };

    /// <summary>The sentence for a value that is not of the declared type.</summary>
    public string Refusal(string value) => $"parameter \"{Name}\": \"{value}\" is not {Expected}. Its default is {Default}.";

    private string Expected => Type switch
    {
        ParameterType.WholeNumber => "a whole number",
        ParameterType.Number => "a number",
        _ => "true or false",
    };

    private static Parameter Of(Match declaration)
    {
        var literal = declaration.Groups["literal"].Value;
        return new Parameter(declaration.Groups["name"].Value, TypeOf(declaration.Groups["type"].Value, literal), literal);
    }

    private static ParameterType TypeOf(string declared, string literal) => declared switch
    {
        "string" => ParameterType.Text,
        "int" or "long" => ParameterType.WholeNumber,
        "double" => ParameterType.Number,
        "bool" => ParameterType.Truth,
        _ when literal.Contains('"', StringComparison.Ordinal) => ParameterType.Text,
        _ when literal is "true" or "false" => ParameterType.Truth,
        _ when literal.All(c => char.IsAsciiDigit(c) || c is '-' or '_') => ParameterType.WholeNumber,
        _ => ParameterType.Number,
    };

    [GeneratedRegex("""(?<![\w.])(?<type>var|string|int|long|double|bool)\s+(?<name>[A-Za-z_]\w*)\s*=\s*(?<literal>@"(?:[^"]|"")*"|"(?:[^"\\]|\\.)*"|true|false|-?[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?[dDlL]?)\s*;""")]
    private static partial Regex Declaration();
}

public enum ParameterType
{
    Text,
    WholeNumber,
    Number,
    Truth,
}

/// <summary>Text as C# source and back.</summary>
internal static class CSharpText
{
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029'
                    => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>What a string literal stands for; any other literal stands for its own spelling.</summary>
    public static string ValueOf(string literal) => literal switch
    {
        ['@', '"', .. var verbatim, '"'] => verbatim.Replace("\"\"", "\"", StringComparison.Ordinal),
        ['"', .. var escaped, '"'] => Regex.Unescape(escaped),
        _ => literal,
    };
}
