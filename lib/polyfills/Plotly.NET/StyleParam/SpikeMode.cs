namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class SpikeMode : IStyleParam
    {
        private readonly string keyword;

        private SpikeMode(string keyword) => this.keyword = keyword;

        public static SpikeMode Axis { get; } = new("toaxis");
        public static SpikeMode Across { get; } = new("across");
        public static SpikeMode AxisAcross { get; } = new("toaxis+across");
        public static SpikeMode Marker { get; } = new("marker");
        public static SpikeMode AxisMarker { get; } = new("toaxis+marker");
        public static SpikeMode AxisAcrossMarker { get; } = new("toaxis+across+marker");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
