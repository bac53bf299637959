namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class WaterfallMeasure : IStyleParam
    {
        private readonly string keyword;

        private WaterfallMeasure(string keyword) => this.keyword = keyword;

        public static WaterfallMeasure Relative { get; } = new("relative");
        public static WaterfallMeasure Total { get; } = new("total");
        public static WaterfallMeasure Absolute { get; } = new("absolute");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
