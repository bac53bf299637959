namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ShapeType : IStyleParam
    {
        private readonly string keyword;

        private ShapeType(string keyword) => this.keyword = keyword;

        public static ShapeType Circle { get; } = new("circle");
        public static ShapeType Rectangle { get; } = new("rect");
        public static ShapeType SvgPath { get; } = new("path");
        public static ShapeType Line { get; } = new("line");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
