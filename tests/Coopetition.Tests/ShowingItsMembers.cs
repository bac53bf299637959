using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coopetition.Tests;

/// <summary>What whoever writes notebooks can call, one name a line: to be read when it grows.</summary>
public sealed class ShowingItsMembers
{
    private static readonly string[] OfEveryRecord = ["Equals", "GetHashCode", "ToString", "Deconstruct", "CompareTo", "<Clone>$"];

    [Fact]
    public void The_members_are_those_that_the_list_says()
    {
        var members = typeof(Story).Assembly.GetExportedTypes().SelectMany(NamesOf).Distinct().Order(StringComparer.Ordinal).ToList();
        var listed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "members.txt"));

        Assert.True(
            members.SequenceEqual(listed),
            $"{members.Count} names, {listed.Length} in members.txt.\nNot there: {members.Except(listed).Listed()}.\nThere, but gone: {listed.Except(members).Listed()}.");
    }

    private static IEnumerable<string> NamesOf(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(member => member is not ConstructorInfo and not MethodInfo { IsSpecialName: true } && !OfEveryRecord.Contains(member.Name) && member is not FieldInfo { IsSpecialName: true })
        .Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute)) || member is not MethodInfo)
        .Select(member => $"{type.FullName!["Coopetition.".Length..]}.{(member is PropertyInfo property && property.GetIndexParameters().Length > 0 ? "this[]" : member.Name)}");
}
