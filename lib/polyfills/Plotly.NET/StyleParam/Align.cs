namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class Align : IStyleParam
    {
        private readonly string keyword;

        private Align(string keyword) => this.keyword = keyword;

        public static Align Auto { get; } = new("auto");
        public static Align Left { get; } = new("left");
        public static Align Right { get; } = new("right");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
