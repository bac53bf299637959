using System.Reflection;

namespace Coopetition.Report;

/// <summary>Texts that are kept in assemblies, with line feeds.</summary>
internal static class EmbeddedText
{
    /// <param name="name">As the project names it: the file's own name.</param>
    public static string Read(string name) => Read(typeof(EmbeddedText).Assembly, name);

    public static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
