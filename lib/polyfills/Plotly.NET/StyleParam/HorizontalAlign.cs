namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class HorizontalAlign : IStyleParam
    {
        private readonly string keyword;

        private HorizontalAlign(string keyword) => this.keyword = keyword;

        public static HorizontalAlign Left { get; } = new("left");
        public static HorizontalAlign Center { get; } = new("center");
        public static HorizontalAlign Right { get; } = new("right");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
