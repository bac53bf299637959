using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis.CSharp;

namespace Coopetition.Report.Notebooks;

/// <summary>The type of a parameter, and how a value from outside is written as its C# literal.</summary>
/// <param name="Name">As C# writes it; null if the declaration does not say.</param>
/// <param name="Expected">The form that a value must have, in words; null if none can be given for this type.</param>
/// <param name="Literal">The value as C# source; null if it is not of the type.</param>
public sealed record ParameterType(string? Name, string? Expected, Func<string, string?> Literal)
{
    private const string Null = "null";
    private const string Namespace = "System.";

    private static readonly (ParameterType Type, string Framework)[] Known =
    [
        (new("string", "a text", value => SyntaxFactory.Literal(value).Text), nameof(String)),
        (new("char", "a single character", value => char.TryParse(value, out var character) ? SyntaxFactory.Literal(character).Text : null), nameof(Char)),
        (new("bool", "true or false", value => bool.TryParse(value, out var truth) ? truth ? "true" : "false" : null), nameof(Boolean)),
        (WholeNumber<int>("int"), nameof(Int32)),
        (WholeNumber<long>("long"), nameof(Int64)),
        (WholeNumber<short>("short"), nameof(Int16)),
        (WholeNumber<sbyte>("sbyte"), nameof(SByte)),
        (WholeNumber<uint>("uint"), nameof(UInt32)),
        (WholeNumber<ulong>("ulong"), nameof(UInt64)),
        (WholeNumber<ushort>("ushort"), nameof(UInt16)),
        (WholeNumber<byte>("byte"), nameof(Byte)),
        (RealNumber<double>("double", "d"), nameof(Double)),
        (RealNumber<float>("float", "f"), nameof(Single)),
        (RealNumber<decimal>("decimal", "m"), nameof(Decimal)),
    ];

    /// <summary>Of the types that values can be given for, as C# writes them.</summary>
    public static IEnumerable<string> Names => Known.Select(known => known.Type.Name!);

    public bool IsText => Name is "string" or "string?";

    /// <param name="name">As C# or the framework writes it, such as <c>int?</c> or <c>System.Int32</c>; null if it is not known.</param>
    public static ParameterType Of(string? name)
    {
        if (name is [.. var value, '?'] && Of(value) is { Expected: { } expected } type)
        {
            return new($"{type.Name}?", $"{expected} or {Null}", given => given == Null ? Null : type.Literal(given));
        }

        var plain = name?.StartsWith(Namespace, StringComparison.Ordinal) == true ? name[Namespace.Length..] : name;
        return Known.FirstOrDefault(known => known.Type.Name == plain || known.Framework == plain).Type ?? new(name, null, _ => null);
    }

    private static ParameterType WholeNumber<T>(string name) where T : IBinaryInteger<T>, IMinMaxValue<T> => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {T.MinValue} to {T.MaxValue}"),
        value => T.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number.ToString(null, CultureInfo.InvariantCulture) : null);

    private static ParameterType RealNumber<T>(string name, string suffix) where T : INumber<T> => new(
        name,
        "a number such as 0.5 or 1e6",
        value => T.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && T.IsFinite(number)
            ? number.ToString(null, CultureInfo.InvariantCulture) + suffix
            : null);
}
