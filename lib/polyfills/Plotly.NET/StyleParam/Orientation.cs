namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class Orientation : IStyleParam
    {
        private readonly string keyword;

        private Orientation(string keyword) => this.keyword = keyword;

        public static Orientation Horizontal { get; } = new("h");
        public static Orientation Vertical { get; } = new("v");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
