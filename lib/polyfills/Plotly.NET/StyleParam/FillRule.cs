namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class FillRule : IStyleParam
    {
        private readonly string keyword;

        private FillRule(string keyword) => this.keyword = keyword;

        public static FillRule EvenOdd { get; } = new("evenodd");
        public static FillRule NonZero { get; } = new("nonzero");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
