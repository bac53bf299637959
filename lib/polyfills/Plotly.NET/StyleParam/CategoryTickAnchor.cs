namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class CategoryTickAnchor : IStyleParam
    {
        private readonly string keyword;

        private CategoryTickAnchor(string keyword) => this.keyword = keyword;

        public static CategoryTickAnchor Labels { get; } = new("labels");
        public static CategoryTickAnchor Boundaries { get; } = new("boundaries");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
