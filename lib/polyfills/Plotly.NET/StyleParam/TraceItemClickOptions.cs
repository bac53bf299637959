namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class TraceItemClickOptions : IStyleParam
    {
        private readonly object value;

        private TraceItemClickOptions(object value) => this.value = value;

        public static TraceItemClickOptions Toggle { get; } = new("toggle");
        public static TraceItemClickOptions ToggleOthers { get; } = new("toggleothers");
        public static TraceItemClickOptions False { get; } = new(false);

        public object Convert() => value;
    }
}
