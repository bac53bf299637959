namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class TickLabelMode : IStyleParam
    {
        private readonly string keyword;

        private TickLabelMode(string keyword) => this.keyword = keyword;

        public static TickLabelMode Instant { get; } = new("instant");
        public static TickLabelMode Period { get; } = new("period");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
