namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class AxisConstraint : IStyleParam
    {
        private readonly string keyword;

        private AxisConstraint(string keyword) => this.keyword = keyword;

        public static AxisConstraint Range { get; } = new("range");
        public static AxisConstraint Domain { get; } = new("domain");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
