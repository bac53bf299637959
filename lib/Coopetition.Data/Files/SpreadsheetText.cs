namespace Coopetition.Data;

/// <summary>Text as a spreadsheet may have it: an apostrophe keeps what looks like a formula from being one.</summary>
public static class SpreadsheetText
{
    // The wide ones are what East Asian settings take for the narrow ones
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>Puts an apostrophe before text that a spreadsheet would compute, and before text that looks as if that had been done.</summary>
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsFormula(text.AsSpan().TrimStart('\'')) ? "'" + text : text;
    }

    /// <summary>The text that <see cref="Guard"/> was given.</summary>
    public static string Unguard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith('\'') && IsFormula(text.AsSpan().TrimStart('\'')) ? text[1..] : text;
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => !text.IsEmpty && FormulaStarts.Contains(text[0], StringComparison.Ordinal);
}
