namespace Coopetition.Report.Documents.Word;

/// <summary>A heading as the contents list it.</summary>
internal sealed record WordHeading(int Level, string Text, string Bookmark);
