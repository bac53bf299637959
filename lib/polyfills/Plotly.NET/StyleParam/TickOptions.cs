namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class TickOptions : IStyleParam
    {
        private readonly string keyword;

        private TickOptions(string keyword) => this.keyword = keyword;

        public static TickOptions Outside { get; } = new("outside");
        public static TickOptions Inside { get; } = new("inside");
        public static TickOptions Empty { get; } = new("");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
