namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class AutoTypeNumbers : IStyleParam
    {
        private readonly string keyword;

        private AutoTypeNumbers(string keyword) => this.keyword = keyword;

        public static AutoTypeNumbers ConvertTypes { get; } = new("convert types");
        public static AutoTypeNumbers Strict { get; } = new("strict");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
