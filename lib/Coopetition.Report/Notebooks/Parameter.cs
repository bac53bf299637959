using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coopetition.Report.Notebooks;

/// <summary>A variable that a notebook's cell tagged <c>parameters</c> declares, with its default.</summary>
/// <param name="Default">As the cell writes it.</param>
/// <param name="Value">What the default stands for: of a text its content, of anything else the cell's own spelling.</param>
/// <param name="Constant">What stands before the name of one that nothing may be assigned to, such as <c>const int </c>; else empty.</param>
public sealed record Parameter(string Name, ParameterType Type, string Default, string Value, string Constant)
{
    public const string Tag = "parameters";

    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    /// <summary>The declarations of the notebook's tagged cell, in order; none without such a cell.</summary>
    public static IReadOnlyList<Parameter> DeclaredIn(Notebook notebook) =>
        CellOf(notebook) is { } cell ? [.. CSharpSyntaxTree.ParseText(cell.Source, Script).GetCompilationUnitRoot().Members.SelectMany(DeclaredBy)] : [];

    internal static NotebookCell? CellOf(Notebook notebook) =>
        notebook.Cells.FirstOrDefault(cell => cell.Type == CellType.Code && cell.Tags.Contains(Tag));

    /// <summary>The statement that gives the parameter another value; null if the value is not of its type.</summary>
    public string? Assign(string value) => Type.Literal(value) is { } literal ? $"{Constant}{Name} = {literal};" : null;

    /// <summary>The sentence for a value that cannot be assigned.</summary>
    public string Refusal(string value) => Type.Expected is { } expected
        ? $"parameter \"{Name}\": \"{value}\" is not {expected}. Its default is {Default}."
        : $"parameter \"{Name}\": no value can be given for {Type.Name ?? $"what {Default} gives"}. Declare it as one of {string.Join(", ", ParameterType.Names)}.";

    private static IEnumerable<Parameter> DeclaredBy(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax { Declaration: var declaration } field => declaration.Variables.Select(variable =>
            Of(variable.Identifier, declaration.Type, variable.Initializer?.Value, string.Concat(field.Modifiers.Select(modifier => $"{modifier.Text} ")))),
        GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var names, Right: TupleExpressionSyntax values } } } =>
            Deconstructed(names).Zip(values.Arguments, (name, value) => Of(name.Identifier, name.Type, value.Expression, "")),
        _ => [],
    };

    // var (then, now) = …, and (string then, string now) = …
    private static IEnumerable<(SyntaxToken Identifier, TypeSyntax Type)> Deconstructed(ExpressionSyntax names)
    {
        var declarations = names is TupleExpressionSyntax tuple ? tuple.Arguments.Select(argument => argument.Expression) : [names];
        return declarations.OfType<DeclarationExpressionSyntax>().SelectMany(declaration => declaration.Designation
            .DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Select(name => (name.Identifier, declaration.Type)));
    }

    private static Parameter Of(SyntaxToken name, TypeSyntax type, ExpressionSyntax? value, string modifiers) => new(
        name.ValueText,
        ParameterType.Of(type.IsVar ? TypeOf(value) : type.ToString()),
        value?.ToString() ?? "default",
        value is LiteralExpressionSyntax { Token: { Value: string or char } text } ? text.ValueText : value?.ToString() ?? "default",
        modifiers.Length > 0 ? $"{modifiers}{type} " : "");

    /// <summary>The type that a value says itself; null if only the compiler could tell.</summary>
    private static string? TypeOf(ExpressionSyntax? value) => value switch
    {
        LiteralExpressionSyntax { Token.Value: { } literal } => literal.GetType().Name,
        InterpolatedStringExpressionSyntax => nameof(String),
        ParenthesizedExpressionSyntax { Expression: var inner } => TypeOf(inner),
        // The least whole number is written as the minus of one that is too large
        PrefixUnaryExpressionSyntax { Operand: var operand } => TypeOf(operand) is nameof(UInt32) ? nameof(Int64) : TypeOf(operand),
        CastExpressionSyntax { Type: var type } => type.ToString(),
        DefaultExpressionSyntax { Type: var type } => type.ToString(),
        ObjectCreationExpressionSyntax { Type: var type } => type.ToString(),
        _ => null,
    };
}
