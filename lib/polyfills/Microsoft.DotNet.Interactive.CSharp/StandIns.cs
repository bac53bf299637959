using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>Tells what is a slip in a cell from what only the original package has.</summary>
internal static class StandIns
{
    private static readonly string[] NoSuchMember = ["CS0117", "CS0234", "CS1061", "CS1501", "CS1739", "CS1929"];

    /// <summary>What to add to an error about a member of a stand-in; nothing for other errors.</summary>
    public static string Remark(CodeAnalysis.Diagnostic error, Compilation? compilation) =>
        NoSuchMember.Contains(error.Id) && error.Location.SourceTree is { } tree && compilation?.ContainsSyntaxTree(tree) == true
        && tree.GetRoot().FindNode(error.Location.SourceSpan).AncestorsAndSelf().Select(Owner).FirstOrDefault(owner => owner is not null) is { } owner
        && Name(compilation.GetSemanticModel(tree), owner) is { } package
            ? $" {package} is a stand-in here, with only the members that this project uses: others need a build with the original packages, -p:Packages=nuget."
            : "";

    private static SyntaxNode? Owner(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        QualifiedNameSyntax name => name.Left,
        _ => null,
    };

    private static string? Name(SemanticModel model, SyntaxNode owner)
    {
        ISymbol? symbol = model.GetTypeInfo(owner).Type is { TypeKind: not TypeKind.Error } type ? type : model.GetSymbolInfo(owner).Symbol;
        IEnumerable<ISymbol?> parts = symbol is INamespaceSymbol space ? space.ConstituentNamespaces : [symbol];
        return parts
            .SelectMany(part => part?.ContainingAssembly?.GetAttributes() ?? [])
            .Where(attribute => attribute.AttributeClass?.Name == nameof(AssemblyMetadataAttribute) && attribute.ConstructorArguments is [{ Value: "StandInFor" }, _])
            .Select(attribute => attribute.ConstructorArguments[1].Value as string)
            .FirstOrDefault();
    }
}
