namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class SpikeSnap : IStyleParam
    {
        private readonly string keyword;

        private SpikeSnap(string keyword) => this.keyword = keyword;

        public static SpikeSnap Data { get; } = new("data");
        public static SpikeSnap Cursor { get; } = new("cursor");
        public static SpikeSnap HoveredData { get; } = new("hovered data");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
