namespace Plotly.NET;

/// <summary>A choice that plotly.js knows by a word, a number or a truth value.</summary>
internal interface IStyleParam
{
    object Convert();
}
