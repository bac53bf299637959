namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class BoxMean : IStyleParam
    {
        private readonly object value;

        private BoxMean(object value) => this.value = value;

        public static BoxMean True { get; } = new(true);
        public static BoxMean False { get; } = new(false);
        public static BoxMean SD { get; } = new("sd");

        public object Convert() => value;
    }
}
