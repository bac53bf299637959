namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ShapeSizeMode : IStyleParam
    {
        private readonly string keyword;

        private ShapeSizeMode(string keyword) => this.keyword = keyword;

        public static ShapeSizeMode Scaled { get; } = new("scaled");
        public static ShapeSizeMode Pixel { get; } = new("pixel");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
