namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ShowExponent : IStyleParam
    {
        private readonly string keyword;

        private ShowExponent(string keyword) => this.keyword = keyword;

        public static ShowExponent All { get; } = new("all");
        public static ShowExponent First { get; } = new("first");
        public static ShowExponent Last { get; } = new("last");
        public static ShowExponent None { get; } = new("none");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
