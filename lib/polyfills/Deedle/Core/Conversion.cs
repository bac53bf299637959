using System.Globalization;

namespace Deedle.Core;

/// <summary>Turns a boxed value into another type, as far as a <see cref="ConversionKind"/> lets it.</summary>
internal static class Conversion
{
    // Each type widens to those after it, signed and unsigned apart until they meet.
    private static readonly Type[][] Widenings =
    [
        [typeof(byte), typeof(short), typeof(int), typeof(long), typeof(decimal), typeof(float), typeof(double)],
        [typeof(sbyte), typeof(short)],
        [typeof(ushort), typeof(int)],
        [typeof(uint), typeof(long)],
        [typeof(ulong), typeof(decimal)],
    ];

    private static readonly HashSet<(Type From, Type To)> Safe = FindSafe();

    /// <exception cref="InvalidCastException">There is no conversion of this kind between the two types.</exception>
    /// <exception cref="FormatException">A text does not read as <typeparamref name="T"/>.</exception>
    public static T To<T>(object value, ConversionKind kind) => value switch
    {
        T same => same,
        _ when kind == ConversionKind.Flexible => Change<T>(value),
        not null when kind == ConversionKind.Safe && Safe.Contains((value.GetType(), typeof(T))) => Change<T>(value),
        _ => throw new InvalidCastException($"{value ?? "Nothing"} is not {typeof(T).Name} and cannot become it without loss."),
    };

    /// <summary>Whether it is worth trying; a flexible conversion of a text may still fail.</summary>
    public static bool MayBecome<T>(object value, ConversionKind kind) => value is T || kind switch
    {
        ConversionKind.Flexible => value is IConvertible,
        ConversionKind.Safe => value is not null && Safe.Contains((value.GetType(), typeof(T))),
        _ => false,
    };

    /// <summary>The one to which both widen, else object.</summary>
    public static Type CommonType(Type left, Type right) => left == right || Safe.Contains((right, left)) ? left : Safe.Contains((left, right)) ? right : typeof(object);

    // Texts are read in the current culture, as the original reads them.
    private static T Change<T>(object value) => (T)Convert.ChangeType(value, typeof(T), CultureInfo.CurrentCulture);

    private static HashSet<(Type From, Type To)> FindSafe()
    {
        var steps = Widenings.SelectMany(chain => chain.Zip(chain.Skip(1))).ToHashSet();
        while (true)
        {
            var reached = steps.Count;
            steps.UnionWith([.. from first in steps from second in steps where first.Second == second.First select (first.First, second.Second)]);
            if (steps.Count == reached)
            {
                return steps;
            }
        }
    }
}
