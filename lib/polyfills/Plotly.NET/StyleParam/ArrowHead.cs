using System.Globalization;

namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ArrowHead : IStyleParam
    {
        private readonly int shape;

        private ArrowHead(int shape) => this.shape = shape;

        public static ArrowHead TriangleShort { get; } = new(1);
        public static ArrowHead TriangleTall { get; } = new(2);
        public static ArrowHead Barbed { get; } = new(3);
        public static ArrowHead SimpleShort { get; } = new(4);
        public static ArrowHead SimpleTall { get; } = new(5);
        public static ArrowHead Cirle { get; } = new(6);
        public static ArrowHead Square { get; } = new(7);
        public static ArrowHead LineOnly { get; } = new(8);

        public object Convert() => shape;

        public override string ToString() => shape.ToString(CultureInfo.InvariantCulture);
    }
}
