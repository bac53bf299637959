namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class TraceItemSizing : IStyleParam
    {
        private readonly string keyword;

        private TraceItemSizing(string keyword) => this.keyword = keyword;

        public static TraceItemSizing Trace { get; } = new("trace");
        public static TraceItemSizing Constant { get; } = new("constant");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
