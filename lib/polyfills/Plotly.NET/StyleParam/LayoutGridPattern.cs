namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class LayoutGridPattern : IStyleParam
    {
        private readonly string keyword;

        private LayoutGridPattern(string keyword) => this.keyword = keyword;

        public static LayoutGridPattern Independent { get; } = new("independent");
        public static LayoutGridPattern Coupled { get; } = new("coupled");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
