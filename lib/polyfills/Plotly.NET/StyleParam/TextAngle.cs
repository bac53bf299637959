namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class TextAngle : IStyleParam
    {
        private readonly object value;

        private TextAngle(object value) => this.value = value;

        public static TextAngle Auto { get; } = new("auto");

        public static TextAngle NewDegrees(double item) => new(item);

        public object Convert() => value;
    }
}
