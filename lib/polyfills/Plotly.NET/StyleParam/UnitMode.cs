namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class UnitMode : IStyleParam
    {
        private readonly string keyword;

        private UnitMode(string keyword) => this.keyword = keyword;

        public static UnitMode Fraction { get; } = new("fraction");
        public static UnitMode Pixels { get; } = new("pixels");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
