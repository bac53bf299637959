namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class LayoutGridXSide : IStyleParam
    {
        private readonly string keyword;

        private LayoutGridXSide(string keyword) => this.keyword = keyword;

        public static LayoutGridXSide Bottom { get; } = new("bottom");
        public static LayoutGridXSide BottomPlot { get; } = new("bottom plot");
        public static LayoutGridXSide Top { get; } = new("top");
        public static LayoutGridXSide TopPlot { get; } = new("top plot");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
