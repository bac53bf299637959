namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class RangesliderRangeMode : IStyleParam
    {
        private readonly string keyword;

        private RangesliderRangeMode(string keyword) => this.keyword = keyword;

        public static RangesliderRangeMode Auto { get; } = new("auto");
        public static RangesliderRangeMode Fixed { get; } = new("fixed");
        public static RangesliderRangeMode Match { get; } = new("match");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
