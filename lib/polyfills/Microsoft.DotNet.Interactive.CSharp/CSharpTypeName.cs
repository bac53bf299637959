namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>A type as C# source names it, with its namespace.</summary>
internal static class CSharpTypeName
{
    public static string Of(Type type)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }
        var arguments = new Queue<Type>(type.GetGenericArguments());
        return "global::" + (type.Namespace is { } space ? space + "." : "")
            + string.Join('.', Nesting(type).Reverse().Select(level => Level(level, arguments)));
    }

    private static IEnumerable<Type> Nesting(Type type)
    {
        for (var level = type; level is not null; level = level.DeclaringType)
        {
            yield return level;
        }
    }

    private static string Level(Type level, Queue<Type> arguments)
    {
        var parts = level.Name.Split('`');
        return parts.Length == 1
            ? parts[0]
            : $"{parts[0]}<{string.Join(", ", Enumerable.Range(0, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)).Select(_ => Of(arguments.Dequeue())))}>";
    }
}
