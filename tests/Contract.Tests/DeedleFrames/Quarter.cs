using System.Globalization;

namespace Contract.Tests.DeedleFrames;

/// <summary>A key of the kind that the library uses: a small value with an order of its own.</summary>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>, IComparable
{
    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public int CompareTo(object? obj) => obj is Quarter other ? CompareTo(other) : 1;

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}Q{Number}");
}
