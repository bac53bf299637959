namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class TraceGroupClickOptions : IStyleParam
    {
        private readonly string keyword;

        private TraceGroupClickOptions(string keyword) => this.keyword = keyword;

        public static TraceGroupClickOptions ToggleItem { get; } = new("toggleitem");
        public static TraceGroupClickOptions ToggleGroup { get; } = new("togglegroup");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
