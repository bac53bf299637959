namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class LayoutGridRowOrder : IStyleParam
    {
        private readonly string keyword;

        private LayoutGridRowOrder(string keyword) => this.keyword = keyword;

        public static LayoutGridRowOrder TopToBottom { get; } = new("top to bottom");
        public static LayoutGridRowOrder BottomToTop { get; } = new("bottom to top");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
