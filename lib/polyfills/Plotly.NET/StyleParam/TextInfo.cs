namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class TextInfo : IStyleParam
    {
        private readonly string keyword;

        private TextInfo(string keyword) => this.keyword = keyword;

        public static TextInfo All { get; } = new("all");
        public static TextInfo None { get; } = new("none");
        public static TextInfo Label { get; } = new("label");
        public static TextInfo Text { get; } = new("text");
        public static TextInfo Value { get; } = new("value");
        public static TextInfo Percent { get; } = new("percent");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
