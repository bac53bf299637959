namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class GroupNorm : IStyleParam
    {
        private readonly string keyword;

        private GroupNorm(string keyword) => this.keyword = keyword;

        public static GroupNorm None { get; } = new("");
        public static GroupNorm Fraction { get; } = new("fraction");
        public static GroupNorm Percent { get; } = new("percent");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
