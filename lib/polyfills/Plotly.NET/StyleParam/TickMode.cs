namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class TickMode : IStyleParam
    {
        private readonly string keyword;

        private TickMode(string keyword) => this.keyword = keyword;

        public static TickMode Auto { get; } = new("auto");
        public static TickMode Linear { get; } = new("linear");
        public static TickMode Array { get; } = new("array");
        public static TickMode Sync { get; } = new("sync");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
