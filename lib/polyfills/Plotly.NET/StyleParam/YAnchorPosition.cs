namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class YAnchorPosition : IStyleParam
    {
        private readonly string keyword;

        private YAnchorPosition(string keyword) => this.keyword = keyword;

        public static YAnchorPosition Auto { get; } = new("auto");
        public static YAnchorPosition Top { get; } = new("top");
        public static YAnchorPosition Middle { get; } = new("middle");
        public static YAnchorPosition Bottom { get; } = new("bottom");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
