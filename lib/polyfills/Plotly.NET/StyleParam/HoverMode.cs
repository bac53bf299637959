namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class HoverMode : IStyleParam
    {
        private readonly object value;

        private HoverMode(object value) => this.value = value;

        public static HoverMode Closest { get; } = new("closest");
        public static HoverMode X { get; } = new("x");
        public static HoverMode Y { get; } = new("y");
        public static HoverMode False { get; } = new(false);
        public static HoverMode XUnified { get; } = new("x unified");
        public static HoverMode YUnified { get; } = new("y unified");

        public object Convert() => value;
    }
}
