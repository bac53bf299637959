namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class DoubleClick : IStyleParam
    {
        private readonly object value;

        private DoubleClick(object value) => this.value = value;

        public static DoubleClick Reset { get; } = new("reset");
        public static DoubleClick Autosize { get; } = new("autosize");
        public static DoubleClick ResetAutosize { get; } = new("reset+autosize");
        public static DoubleClick NoInteraction { get; } = new(false);

        public object Convert() => value;
    }
}
