namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class LinearAxisId : IStyleParam
    {
        private readonly string keyword;

        private LinearAxisId(string keyword) => this.keyword = keyword;

        public static LinearAxisId Free { get; } = new("free");

        public static LinearAxisId NewX(int item) => new(Numbered("x", item));

        public static LinearAxisId NewY(int item) => new(Numbered("y", item));

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
