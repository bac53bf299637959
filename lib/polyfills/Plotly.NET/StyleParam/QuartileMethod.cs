namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class QuartileMethod : IStyleParam
    {
        private readonly string keyword;

        private QuartileMethod(string keyword) => this.keyword = keyword;

        public static QuartileMethod Linear { get; } = new("linear");
        public static QuartileMethod Exclusive { get; } = new("exclusive");
        public static QuartileMethod Inclusive { get; } = new("inclusive");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
