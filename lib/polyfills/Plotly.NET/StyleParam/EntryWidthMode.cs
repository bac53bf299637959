namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class EntryWidthMode : IStyleParam
    {
        private readonly string keyword;

        private EntryWidthMode(string keyword) => this.keyword = keyword;

        public static EntryWidthMode Fraction { get; } = new("fraction");
        public static EntryWidthMode Pixels { get; } = new("pixels");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
