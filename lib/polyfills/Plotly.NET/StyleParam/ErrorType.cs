namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class ErrorType : IStyleParam
    {
        private readonly string keyword;

        private ErrorType(string keyword) => this.keyword = keyword;

        public static ErrorType Percent { get; } = new("percent");
        public static ErrorType Constant { get; } = new("constant");
        public static ErrorType Sqrt { get; } = new("sqrt");
        public static ErrorType Data { get; } = new("data");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
