using System.Collections.Concurrent;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>What has been registered; the most specific type wins, and of two equal ones the later.</summary>
internal static class FormatterRegistry
{
    private static readonly Lock Gate = new();
    private static readonly List<ITypeFormatter> Formatters = [];
    private static readonly List<(Type Type, string[] MimeTypes)> Preferences = [];
    private static readonly ConcurrentDictionary<(Type, string), ITypeFormatter[]> FormattersByType = new();
    private static readonly ConcurrentDictionary<Type, string[]?> PreferencesByType = new();

    public static void Add(ITypeFormatter formatter) => Change(() => Formatters.Insert(0, formatter));

    public static void Prefer(Type type, string[] mimeTypes) =>
        Change(() => Preferences.Insert(0, (type, [.. mimeTypes.Where(mimeType => !string.IsNullOrWhiteSpace(mimeType)).Distinct()])));

    public static void Clear() => Change(() =>
    {
        Formatters.Clear();
        Preferences.Clear();
    });

    public static ITypeFormatter[] For(Type type, string mimeType) =>
        FormattersByType.TryGetValue((type, mimeType), out var known)
            ? known
            : Find(() => FormattersByType[(type, mimeType)] =
                MostSpecificFirst(Formatters.Where(formatter => formatter.MimeType == mimeType), formatter => formatter.Type, type));

    public static string[]? PreferredBy(Type type) =>
        PreferencesByType.TryGetValue(type, out var known)
            ? known
            : Find(() => PreferencesByType[type] =
                MostSpecificFirst(Preferences, preference => preference.Type, type).Select(preference => preference.MimeTypes).FirstOrDefault());

    private static void Change(Action change)
    {
        lock (Gate)
        {
            change();
            FormattersByType.Clear();
            PreferencesByType.Clear();
        }
    }

    private static T Find<T>(Func<T> search)
    {
        lock (Gate)
        {
            return search();
        }
    }

    private static T[] MostSpecificFirst<T>(IEnumerable<T> registrations, Func<T, Type> typeOf, Type type)
    {
        var fitting = registrations.Where(registration => Covers(typeOf(registration), type)).ToArray();
        return [.. fitting.OrderBy(registration => fitting.Count(other => IsNarrower(typeOf(other), typeOf(registration))))];
    }

    private static bool IsNarrower(Type type, Type than) => Covers(than, type) && !Covers(type, than);

    private static bool Covers(Type registered, Type type) => registered.IsGenericTypeDefinition
        ? Ancestry(type).Any(ancestor => ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == registered)
        : registered.IsAssignableFrom(type);

    private static IEnumerable<Type> Ancestry(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
        foreach (var implemented in type.GetInterfaces())
        {
            yield return implemented;
        }
    }
}
