using System.Globalization;
using Newtonsoft.Json;

namespace Plotly.NET;

/// <summary>One colour, one for each point, or numbers that a colour scale turns into colours.</summary>
[JsonConverter(typeof(ColorConverter))]
public class Color
{
    private Color(object value) => Value = value;

    internal object Value { get; }

    /// <summary>Any CSS colour; not checked.</summary>
    public static Color fromString(string c) => new(c);

    /// <summary>Six hexadecimal digits, with or without <c>#</c> or <c>0x</c>; throws <see cref="ArgumentException"/> for anything else.</summary>
    public static Color fromHex(string s)
    {
        var digits = s.TrimStart('#');
        digits = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits;
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? fromRGB(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff)
            : throw new ArgumentException($"\"{s}\" is not a colour of six hexadecimal digits.", nameof(s));
    }

    public static Color fromKeyword(ColorKeyword c) => fromRGB(c.Rgb >> 16, (c.Rgb >> 8) & 0xff, c.Rgb & 0xff);

    public static Color fromRGB(int r, int g, int b) => fromARGB(255, r, g, b);

    /// <summary>Components from 0 to 255; throws <see cref="ArgumentException"/> beyond that. Opacity is written to one decimal.</summary>
    public static Color fromARGB(int a, int r, int g, int b)
    {
        foreach (var component in (ReadOnlySpan<int>)[a, r, g, b])
        {
            if (component is < 0 or > 255)
            {
                throw new ArgumentException($"{component} is not a colour component: 0 to 255 are.");
            }
        }

        return new(FormattableString.Invariant($"rgba({r}, {g}, {b}, {a / 255.0:F1})"));
    }

    public static Color fromColors(IEnumerable<Color> c) => new(c.Select(color => color.Value));

    public static Color fromColorScaleValues<TValue>(IEnumerable<TValue> c)
        where TValue : IConvertible => new(c);

    public override bool Equals(object obj) => obj is Color color && Equals(Value, color.Value);

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    private sealed class ColorConverter : JsonConverter<Color>
    {
        public override bool CanRead => false;

        public override void WriteJson(JsonWriter writer, Color value, JsonSerializer serializer) =>
            serializer.Serialize(writer, value.Value);

        public override Color ReadJson(
            JsonReader reader, Type objectType, Color existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException();
    }
}
