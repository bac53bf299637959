namespace Coopetition.Report;

/// <summary>Texts that are kept in this assembly, with line feeds.</summary>
internal static class EmbeddedText
{
    /// <param name="name">As the project names it: the file's own name.</param>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
