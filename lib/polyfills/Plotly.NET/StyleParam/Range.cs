namespace Plotly.NET;

public static partial class StyleParam
{
    public sealed class Range : IStyleParam
    {
        private readonly IConvertible[] values;

        private Range(params IConvertible[] values) => this.values = values;

        public static Range NewMinMax(IConvertible item1, IConvertible item2) => new(item1, item2);

        public static Range NewValues(IConvertible[] item) => new(item);

        public static Range ofMinMax<TMin, TMax>(TMin min, TMax max)
            where TMin : IConvertible
            where TMax : IConvertible => new(min, max);

        public static Range ofValues<TValue>(IEnumerable<TValue> values)
            where TValue : IConvertible => new([.. values.Cast<IConvertible>()]);

        internal static Range Of<TMin, TMax>(Tuple<TMin, TMax> ends)
            where TMin : IConvertible
            where TMax : IConvertible => ofMinMax(ends.Item1, ends.Item2);

        public object Convert() => values;
    }
}
