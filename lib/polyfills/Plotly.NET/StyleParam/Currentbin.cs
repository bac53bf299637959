namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class Currentbin : IStyleParam
    {
        private readonly string keyword;

        private Currentbin(string keyword) => this.keyword = keyword;

        public static Currentbin Include { get; } = new("Include");
        public static Currentbin Exclude { get; } = new("Exclude");
        public static Currentbin Half { get; } = new("Half");

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
