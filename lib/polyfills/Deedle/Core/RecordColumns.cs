using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Deedle.Core;

/// <summary>The columns that records of a type have: its readable properties, then its fields.</summary>
internal static class RecordColumns<T>
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly (string Name, Func<T[], Vector> Read)[] Columns =
    [
        .. typeof(T).GetProperties(Members)
            .Where(property => property.GetIndexParameters().Length == 0 && !property.Name.Contains('.') && property.GetMethod is { } getter && (getter.IsPublic || getter.IsAssembly))
            .Select(property => Column(property, property.PropertyType)),
        .. typeof(T).GetFields(Members)
            .Where(field => (field.IsPublic || field.IsAssembly) && !field.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(field => Column(field, field.FieldType)),
    ];

    public static Frame<K, string> Assemble<K>(KeyIndex<K> rows, T[] records) =>
        new(rows, new KeyIndex<string>(Array.ConvertAll(Columns, column => column.Name), ordered: false), Array.ConvertAll(Columns, column => column.Read(records)));

    private static (string Name, Func<T[], Vector> Read) Column(MemberInfo member, Type type)
    {
        var record = Expression.Parameter(typeof(T));
        var reader = Expression.Lambda(Expression.MakeMemberAccess(record, member), record).Compile();
        var column = typeof(RecordColumns<T>).GetMethod(nameof(Read), BindingFlags.Static | BindingFlags.NonPublic).MakeGenericMethod(type);
        return (member.Name, records => (Vector)column.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [records, reader], null));
    }

    private static Vector<V> Read<V>(T[] records, Func<T, V> read) => Vector<V>.Of(Array.ConvertAll(records, record => read(record)));
}
