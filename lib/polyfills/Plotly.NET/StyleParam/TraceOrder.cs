namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class TraceOrder : IStyleParam
    {
        private readonly string keyword;

        private TraceOrder(string keyword) => this.keyword = keyword;

        public static TraceOrder Normal { get; } = new("normal");
        public static TraceOrder Reversed { get; } = new("reversed");
        public static TraceOrder Grouped { get; } = new("grouped");
        public static TraceOrder ReversedGrouped { get; } = new("grouped+reversed");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
