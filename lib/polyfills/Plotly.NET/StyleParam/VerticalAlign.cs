namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class VerticalAlign : IStyleParam
    {
        private readonly string keyword;

        private VerticalAlign(string keyword) => this.keyword = keyword;

        public static VerticalAlign Top { get; } = new("top");
        public static VerticalAlign Middle { get; } = new("middle");
        public static VerticalAlign Bottom { get; } = new("bottom");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
