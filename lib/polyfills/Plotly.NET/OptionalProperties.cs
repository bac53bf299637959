using System.Runtime.CompilerServices;
using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>
/// Sets properties from optional arguments. The property is called as plotly.js calls it, which is the argument's own
/// name in lower case unless another is given; an argument that was left out changes nothing.
/// </summary>
internal static class OptionalProperties
{
    public static TObject Set<TObject, T>(
        this TObject target, FSharpOption<T> value, [CallerArgumentExpression(nameof(value))] string argument = null)
        where TObject : DynamicObj.DynamicObj => target.Set(Spelt(argument), value);

    public static TObject Set<TObject, T>(this TObject target, string name, FSharpOption<T> value)
        where TObject : DynamicObj.DynamicObj => value is null ? target : target.Write(name, value.Value);

    /// <summary>One value for all points or one for each, which wins where both are given.</summary>
    public static TObject Set<TObject, TOne, TMany>(
        this TObject target, FSharpOption<TOne> one, FSharpOption<TMany> many, [CallerArgumentExpression(nameof(one))] string argument = null)
        where TObject : DynamicObj.DynamicObj => target.Set(Spelt(argument), one, many);

    public static TObject Set<TObject, TOne, TMany>(
        this TObject target, string name, FSharpOption<TOne> one, FSharpOption<TMany> many)
        where TObject : DynamicObj.DynamicObj => many is null ? target.Set(name, one) : target.Set(name, many);

    public static TObject Write<TObject>(this TObject target, string name, object value)
        where TObject : DynamicObj.DynamicObj
    {
        target.SetValue(name, Written(value));
        return target;
    }

    public static FSharpOption<TResult> Select<T, TResult>(this FSharpOption<T> value, Func<T, TResult> change) =>
        value is null ? null : FSharpOption<TResult>.Some(change(value.Value));

    /// <summary>The property's value if it is of its usual type, else a new one; not yet set on <paramref name="target"/>.</summary>
    public static T GetOrNew<T>(this DynamicObj.DynamicObj target, string name)
        where T : new() => target.TryGetTypedValue<T>(name) is { } present ? present.Value : new T();

    /// <summary>The first's items, then the second's; none if neither holds such items.</summary>
    public static FSharpOption<IEnumerable<T>> Appended<T>(string name, DynamicObj.DynamicObj first, DynamicObj.DynamicObj second) =>
        (first.TryGetTypedValue<IEnumerable<T>>(name), second.TryGetTypedValue<IEnumerable<T>>(name)) switch
        {
            ({ } head, { } tail) => FSharpOption<IEnumerable<T>>.Some(head.Value.Concat(tail.Value)),
            var (head, tail) => head ?? tail,
        };

    internal static string Spelt(string argument) => argument.ToLowerInvariant();

    private static object Written(object value) => value switch
    {
        IStyleParam choice => choice.Convert(),
        IEnumerable<IStyleParam> choices => choices.Select(Written),
        IEnumerable<IEnumerable<IStyleParam>> rows => rows.Select(Written),
        _ => value,
    };
}
