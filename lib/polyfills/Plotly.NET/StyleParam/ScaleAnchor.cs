namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ScaleAnchor : IStyleParam
    {
        private readonly object value;

        private ScaleAnchor(object value) => this.value = value;

        public static ScaleAnchor False { get; } = new(false);

        public static ScaleAnchor NewX(int item) => new(Numbered("x", item));

        public static ScaleAnchor NewY(int item) => new(Numbered("y", item));

        public object Convert() => value;
    }
}
