namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ConnectorMode : IStyleParam
    {
        private readonly string keyword;

        private ConnectorMode(string keyword) => this.keyword = keyword;

        public static ConnectorMode Spanning { get; } = new("spanning");
        public static ConnectorMode Between { get; } = new("between");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
