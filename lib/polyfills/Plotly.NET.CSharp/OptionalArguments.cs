using System.Runtime.CompilerServices;
using Microsoft.FSharp.Core;

namespace Plotly.NET.CSharp;

/// <summary>Sets properties from this layer's optional arguments, as <see cref="OptionalProperties"/> does from the core's.</summary>
internal static class OptionalArguments
{
    public static FSharpOption<T> ToOption<T>(this Optional<T> argument) =>
        argument.IsSome ? FSharpOption<T>.Some(argument.Value) : null;

    public static TObject Set<TObject, T>(
        this TObject target, Optional<T> value, [CallerArgumentExpression(nameof(value))] string argument = null)
        where TObject : DynamicObj.DynamicObj => target.Set(OptionalProperties.Spelt(argument), value);

    public static TObject Set<TObject, T>(this TObject target, string name, Optional<T> value)
        where TObject : DynamicObj.DynamicObj => target.Set(name, value.ToOption());

    public static TObject Set<TObject, TOne, TMany>(
        this TObject target, Optional<TOne> one, Optional<TMany> many, [CallerArgumentExpression(nameof(one))] string argument = null)
        where TObject : DynamicObj.DynamicObj => target.Set(OptionalProperties.Spelt(argument), one, many);

    public static TObject Set<TObject, TOne, TMany>(this TObject target, string name, Optional<TOne> one, Optional<TMany> many)
        where TObject : DynamicObj.DynamicObj => target.Set(name, one.ToOption(), many.ToOption());

    public static T Or<T>(this Optional<T> argument, T otherwise) => argument.IsSome ? argument.Value : otherwise;

    public static T OrNew<T>(this Optional<T> argument)
        where T : new() => argument.IsSome ? argument.Value : new T();

    public static bool Is<T>(this Optional<T> argument, T value) => argument.IsSome && Equals(argument.Value, value);

    public static Optional<TResult> Select<T, TResult>(this Optional<T> argument, Func<T, TResult> change) =>
        argument.IsSome ? change(argument.Value) : default(Optional<TResult>);
}
