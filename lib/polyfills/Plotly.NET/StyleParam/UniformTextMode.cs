namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class UniformTextMode : IStyleParam
    {
        private readonly object value;

        private UniformTextMode(object value) => this.value = value;

        public static UniformTextMode Hide { get; } = new("hide");
        public static UniformTextMode False { get; } = new(false);
        public static UniformTextMode Show { get; } = new("show");

        public object Convert() => value;
    }
}
