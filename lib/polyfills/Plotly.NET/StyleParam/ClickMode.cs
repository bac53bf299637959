namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ClickMode : IStyleParam
    {
        private readonly string keyword;

        private ClickMode(string keyword) => this.keyword = keyword;

        public static ClickMode Event { get; } = new("event");
        public static ClickMode Select { get; } = new("select");
        public static ClickMode EventSelect { get; } = new("event+select");
        public static ClickMode NoClickMode { get; } = new("none");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
