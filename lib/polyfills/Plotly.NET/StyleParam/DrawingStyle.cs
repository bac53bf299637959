namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class DrawingStyle : IStyleParam
    {
        private readonly string keyword;

        private DrawingStyle(string keyword) => this.keyword = keyword;

        public static DrawingStyle Solid { get; } = new("solid");
        public static DrawingStyle Dash { get; } = new("dash");
        public static DrawingStyle Dot { get; } = new("dot");
        public static DrawingStyle DashDot { get; } = new("dashdot");
        public static DrawingStyle LongDash { get; } = new("longdash");
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");

        /// <summary>Lengths of dashes and gaps in turn, in pixels.</summary>
        public static DrawingStyle NewUser(IEnumerable<int> item) =>
            new(string.Join(',', item.Select(length => FormattableString.Invariant($"{length}px"))));

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
