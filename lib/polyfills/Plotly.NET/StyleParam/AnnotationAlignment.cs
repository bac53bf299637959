namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class AnnotationAlignment : IStyleParam
    {
        private readonly string keyword;

        private AnnotationAlignment(string keyword) => this.keyword = keyword;

        public static AnnotationAlignment Left { get; } = new("left");
        public static AnnotationAlignment Center { get; } = new("center");
        public static AnnotationAlignment Right { get; } = new("right");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
