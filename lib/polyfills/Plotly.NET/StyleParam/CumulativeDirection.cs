namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class CumulativeDirection : IStyleParam
    {
        private readonly string keyword;

        private CumulativeDirection(string keyword) => this.keyword = keyword;

        public static CumulativeDirection Increasing { get; } = new("increasing");
        public static CumulativeDirection Decreasing { get; } = new("decreasing");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
