namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class BackOff : IStyleParam
    {
        private readonly object value;

        private BackOff(object value) => this.value = value;

        public static BackOff Auto { get; } = new("auto");

        public static BackOff NewValue(int item) => new(item);

        public static BackOff NewArray(IEnumerable<int> item) => new(item);

        public object Convert() => value;
    }
}
