using Coopetition.Report.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Coopetition.Report.Running;

/// <summary>What was compiled of notebooks' cells: the same cells run again, with other data, without the compiler, which takes most of their time.</summary>
public sealed class CompiledNotebooks
{
    private readonly Dictionary<string, IReadOnlyList<CompiledCell>> known = [];

    /// <summary>What notebooks with the same cells in the same folder have in common.</summary>
    public static string KeyOf(string folder, Notebook notebook) => string.Join('\0', notebook.Sources.Prepend(folder));

    /// <summary>The cells of a notebook in the working directory; null if they must be compiled.</summary>
    internal IReadOnlyList<CompiledCell>? Of(Notebook notebook) => known.GetValueOrDefault(KeyOf(Directory.GetCurrentDirectory(), notebook));

    /// <summary>Keeps what was compiled in a run that came to its end, if running it again does the same.</summary>
    internal void Keep(Notebook notebook, IReadOnlyList<CompiledCell> cells)
    {
        if (CanBeRepeated(notebook, cells))
        {
            known[KeyOf(Directory.GetCurrentDirectory(), notebook)] = cells;
        }
    }

    /// <summary>Whether each cell was compiled once and as it is written: what directives, loaded files and cells themselves send is not told by the text, and static fields would keep the last run's values.</summary>
    private static bool CanBeRepeated(Notebook notebook, IReadOnlyList<CompiledCell> cells) =>
        cells.Select(cell => cell.Script.Code).SequenceEqual(notebook.Sources)
        && cells.All(cell => cell.Script.GetCompilation().SyntaxTrees.Count() == 1 && !HasStaticState(cell.Script));

    private static bool HasStaticState(Script script) =>
        script.GetCompilation().SyntaxTrees.Single().GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Any(member => member is not MethodDeclarationSyntax && member.Modifiers.Any(SyntaxKind.StaticKeyword));
}
