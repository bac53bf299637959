namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>plotly.js writes the first axis, legend or other part without its number: x, x2, x3.</summary>
    private static string Numbered(string kind, int number) =>
        number < 2 ? kind : FormattableString.Invariant($"{kind}{number}");
}
