namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class SymbolStyle : IStyleParam
    {
        private readonly string keyword;

        private SymbolStyle(string keyword, int offset) => (this.keyword, Offset) = (keyword, offset);

        public static SymbolStyle Open { get; } = new("open", 100);
        public static SymbolStyle Dot { get; } = new("dot", 200);
        public static SymbolStyle OpenDot { get; } = new("open-dot", 300);

        /// <summary>What plotly.js adds to a symbol's number for this style.</summary>
        internal int Offset { get; }

        public object Convert() => keyword;

        public override string ToString() => keyword;
    }
}
