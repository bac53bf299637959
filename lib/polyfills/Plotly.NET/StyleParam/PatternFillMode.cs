namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class PatternFillMode : IStyleParam
    {
        private readonly string keyword;

        private PatternFillMode(string keyword) => this.keyword = keyword;

        public static PatternFillMode Replace { get; } = new("replace");
        public static PatternFillMode Overlay { get; } = new("overlay");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
