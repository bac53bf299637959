namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ArrowSide : IStyleParam
    {
        private readonly string keyword;

        private ArrowSide(string keyword) => this.keyword = keyword;

        public static ArrowSide Start { get; } = new("start");
        public static ArrowSide End { get; } = new("end");
        public static ArrowSide StartEnd { get; } = new("startend");
        public static ArrowSide None { get; } = new("none");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
