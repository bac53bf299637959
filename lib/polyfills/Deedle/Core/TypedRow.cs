using System.Reflection;

namespace Deedle.Core;

/// <summary>A row seen through an interface: each property is the cell in the column of its name.</summary>
#pragma warning disable CA1852 // The proxies that the runtime makes derive from it.
internal class TypedRow : DispatchProxy
#pragma warning restore CA1852
{
    private const BindingFlags Own = BindingFlags.Static | BindingFlags.NonPublic;

    private IReadOnlyDictionary<string, Func<int, object>> columns;

    private int position;

    /// <summary>What reads a property of the type from a column: a missing cell is an error unless the type is optional.</summary>
    public static Func<int, object> Reader(Type property, Vector column)
    {
        var optional = property.IsGenericType && property.GetGenericTypeDefinition() == typeof(OptionalValue<>);
        return typeof(TypedRow).GetMethod(optional ? nameof(Optional) : nameof(Required), Own)
            .MakeGenericMethod(optional ? property.GetGenericArguments()[0] : property)
            .CreateDelegate<Func<Vector, Func<int, object>>>()(column);
    }

    public static T At<T>(int position, IReadOnlyDictionary<string, Func<int, object>> columns)
    {
        var row = (TypedRow)(object)Create<T, TypedRow>();
        (row.columns, row.position) = (columns, position);
        return (T)(object)row;
    }

    protected override object Invoke(MethodInfo targetMethod, object[] args) =>
        columns.TryGetValue(targetMethod.Name, out var read) ? read(position) : throw new NotSupportedException($"A row has no {targetMethod.Name}: only properties are read.");

    private static Func<int, object> Required<T>(Vector column) => column.Convert<T>(ConversionKind.Flexible) is var cells ? row => cells[row].Value : null;

    private static Func<int, object> Optional<T>(Vector column) => column.Convert<T>(ConversionKind.Flexible) is var cells ? row => cells[row] : null;
}
