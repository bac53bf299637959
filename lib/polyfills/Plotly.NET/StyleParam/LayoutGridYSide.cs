namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class LayoutGridYSide : IStyleParam
    {
        private readonly string keyword;

        private LayoutGridYSide(string keyword) => this.keyword = keyword;

        public static LayoutGridYSide Left { get; } = new("left");
        public static LayoutGridYSide LeftPlot { get; } = new("left plot");
        public static LayoutGridYSide Right { get; } = new("right");
        public static LayoutGridYSide RightPlot { get; } = new("right plot");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
