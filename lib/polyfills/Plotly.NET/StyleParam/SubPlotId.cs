namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class SubPlotId : IStyleParam
    {
        private readonly string keyword;

        private SubPlotId(string keyword) => this.keyword = keyword;

        public static SubPlotId NewXAxis(int item) => new(Numbered("xaxis", item));

        public static SubPlotId NewYAxis(int item) => new(Numbered("yaxis", item));

        public static SubPlotId NewColorAxis(int item) => new(Numbered("coloraxis", item));

        public static SubPlotId NewLegend(int item) => new(Numbered("legend", item));

        internal bool IsAxis => keyword.StartsWith("xaxis", StringComparison.Ordinal) || keyword.StartsWith("yaxis", StringComparison.Ordinal);

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
