using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Text;

namespace Coopetition.Report.Running;

/// <summary>Finds the line of a script that an exception came from.</summary>
internal static class ThrowingLine
{
    // The compiler notes lines of named files only
    private const string FileName = "cell";

    /// <returns>Counted from one; null if the exception did not pass through the script's own code.</returns>
    public static int? In(Script script, Exception thrown)
    {
        var compilation = script.GetCompilation();
        var frame = new StackTrace(thrown).GetFrames().FirstOrDefault(frame => frame.GetMethod()?.Module.Assembly.GetName().Name == compilation.AssemblyName);
        return frame is null || LinesOf(compilation) is not { } symbols ? null : LineOf(frame, symbols);
    }

    /// <summary>Kernels run scripts without debug symbols. Compiled once more the code is the same, so that its symbols fit the code that ran.</summary>
    private static MemoryStream? LinesOf(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var named = CSharpSyntaxTree.ParseText(SourceText.From(tree.GetText().ToString(), Encoding.UTF8), (CSharpParseOptions)tree.Options, FileName);
        using var code = new MemoryStream();
        var symbols = new MemoryStream();
        var emitted = compilation.ReplaceSyntaxTree(tree, named).Emit(code, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        symbols.Position = 0;
        return emitted.Success ? symbols : null;
    }

    private static int? LineOf(StackFrame frame, MemoryStream symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();
        var method = (MethodDefinitionHandle)MetadataTokens.EntityHandle(frame.GetMethod()!.MetadataToken);
        return reader.GetMethodDebugInformation(method).GetSequencePoints()
            .Where(point => !point.IsHidden && point.Offset <= frame.GetILOffset() && IsCell(reader, point))
            .Select(point => (int?)point.StartLine)
            .LastOrDefault();
    }

    // A file that the cell loads has lines of its own; a name may have been made into a full path
    private static bool IsCell(MetadataReader reader, SequencePoint point) =>
        Path.GetFileName(reader.GetString(reader.GetDocument(point.Document).Name)) == FileName;
}
