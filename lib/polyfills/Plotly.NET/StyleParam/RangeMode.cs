namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class RangeMode : IStyleParam
    {
        private readonly string keyword;

        private RangeMode(string keyword) => this.keyword = keyword;

        public static RangeMode Normal { get; } = new("normal");
        public static RangeMode ToZero { get; } = new("tozero");
        public static RangeMode NonNegative { get; } = new("nonnegative");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
