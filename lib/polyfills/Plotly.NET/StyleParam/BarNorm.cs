namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class BarNorm : IStyleParam
    {
        private readonly string keyword;

        private BarNorm(string keyword) => this.keyword = keyword;

        public static BarNorm NoNorm { get; } = new("");
        public static BarNorm Fraction { get; } = new("fraction");
        public static BarNorm Percent { get; } = new("percent");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
