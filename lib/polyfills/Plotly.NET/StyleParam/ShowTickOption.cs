namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ShowTickOption : IStyleParam
    {
        private readonly string keyword;

        private ShowTickOption(string keyword) => this.keyword = keyword;

        public static ShowTickOption All { get; } = new("all");
        public static ShowTickOption First { get; } = new("first");
        public static ShowTickOption Last { get; } = new("last");
        public static ShowTickOption None { get; } = new("none");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
