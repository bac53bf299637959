using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>What of a type's values is shown: the value itself, its items or its members.</summary>
internal sealed class TypeShape
{
    private static readonly ConcurrentDictionary<Type, TypeShape> Known = new();

    private TypeShape(Type type)
    {
        Name = CSharpName(type, part => part.Name);
        FullName = type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal) ? "(anonymous)" : CSharpName(type, part => part.FullName ?? part.Name);
        IsScalar = Scalar(type);
        IsTuple = typeof(ITuple).IsAssignableFrom(type);
        ItemType = type == typeof(string) ? null : ItemTypeOf(type);
        IsDictionary = Interfaces(type).Any(contract => contract == typeof(IDictionary)
            || (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IDictionary<,>)));
        Members = IsScalar ? [] : [.. type
            .GetMembers(BindingFlags.Instance | BindingFlags.Public)
            .Where(IsShown)
            .Select(member => new Member(member))];
    }

    public string Name { get; }

    public string FullName { get; }

    /// <summary>Shown as one piece of text.</summary>
    public bool IsScalar { get; }

    public bool IsTuple { get; }

    public bool IsDictionary { get; }

    /// <summary>The type of a sequence's items; null if the type is no sequence.</summary>
    public Type? ItemType { get; }

    /// <summary>Public properties, then public fields.</summary>
    public IReadOnlyList<Member> Members { get; }

    public static TypeShape Of(Type type) => Known.GetOrAdd(type, shown => new TypeShape(shown));

    private static bool Scalar(Type type) =>
        type.IsPrimitive
        || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
        || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan)
        || (Nullable.GetUnderlyingType(type) is { } underlying && Scalar(underlying));

    private static Type[] Interfaces(Type type) => type.IsInterface ? [type, .. type.GetInterfaces()] : type.GetInterfaces();

    private static Type? ItemTypeOf(Type type)
    {
        var contracts = Interfaces(type);
        return contracts.FirstOrDefault(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } sequence
            ? sequence.GenericTypeArguments[0]
            : contracts.Contains(typeof(IEnumerable)) ? typeof(object) : null;
    }

    private static bool IsShown(MemberInfo member) => member switch
    {
        FieldInfo => true,
        PropertyInfo property => property.CanRead
            && property.GetIndexParameters().Length == 0
            && property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never,
        _ => false,
    };

    private static string CSharpName(Type type, Func<Type, string> nameOf)
    {
        if (type.IsArray)
        {
            return $"{CSharpName(type.GetElementType()!, nameOf)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        var name = nameOf(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
        var arity = name.IndexOf('`', StringComparison.Ordinal);
        return !type.IsGenericType || arity < 0
            ? name
            : $"{name[..arity]}<{string.Join(',', type.GetGenericArguments().Select(argument => CSharpName(argument, nameOf)))}>";
    }

    internal sealed class Member(MemberInfo member)
    {
        public string Name => member.Name;

        /// <summary>The member's value, or the exception that reading it threw.</summary>
        public object? Read(object instance)
        {
            try
            {
                return member is PropertyInfo property ? property.GetValue(instance) : ((FieldInfo)member).GetValue(instance);
            }
            catch (TargetInvocationException thrown)
            {
                return thrown.InnerException;
            }
            catch (Exception refused) when (refused is NotSupportedException or InvalidOperationException)
            {
                return refused;
            }
        }
    }
}
