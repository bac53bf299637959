using System.Reflection;
using System.Text.Json.Serialization;

namespace Coopetition.Tests;

/// <summary>What whoever writes notebooks can call, a type a line: to be read when it grows.</summary>
public sealed class ShowingItsMembers
{
    private static readonly string[] OfEveryRecord = ["Equals", "GetHashCode", "ToString", "Deconstruct", "CompareTo", "<Clone>$"];

    [Fact]
    public void The_members_are_those_that_the_list_says()
    {
        var types = typeof(Story).Assembly.GetExportedTypes().Where(type => !type.IsAssignableTo(typeof(JsonSerializerContext))).OrderBy(type => type.Name, StringComparer.Ordinal);
        var members = types.Where(type => NamesOf(type).Any()).Select(type => $"{type.Name}: {string.Join(' ', NamesOf(type))}").ToList();
        var listed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "members.txt"));

        Assert.True(
            members.SequenceEqual(listed),
            $"members.txt is out of date.\nNow there:\n{string.Join('\n', members.Except(listed))}\nGone:\n{string.Join('\n', listed.Except(members))}");
    }

    private static IEnumerable<string> NamesOf(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(member => member is MethodInfo { IsSpecialName: false } or PropertyInfo or FieldInfo { IsSpecialName: false } && !OfEveryRecord.Contains(member.Name))
        .Select(member => member is PropertyInfo property && property.GetIndexParameters().Length > 0 ? "this[]" : member.Name)
        .Distinct()
        .Order(StringComparer.Ordinal);
}
