namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class AngleRef : IStyleParam
    {
        private readonly string keyword;

        private AngleRef(string keyword) => this.keyword = keyword;

        public static AngleRef Previous { get; } = new("previous");
        public static AngleRef Up { get; } = new("up");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
