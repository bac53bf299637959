namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class Direction : IStyleParam
    {
        private readonly string keyword;

        private Direction(string keyword) => this.keyword = keyword;

        public static Direction Clockwise { get; } = new("clockwise");
        public static Direction CounterClockwise { get; } = new("counterclockwise");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
