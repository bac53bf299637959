using System.Collections;

namespace Deedle;

/// <summary>Collects columns or rows for one frame; both take a collection initialiser.</summary>
public static class FrameBuilder
{
    public class Columns<R, C> : IEnumerable<KeyValuePair<C, ISeries<R>>>
    {
        private readonly List<KeyValuePair<C, ISeries<R>>> columns = [];

        public Frame<R, C> Frame => Core.FrameAssembly.FromColumns<R, C, ISeries<R>>(columns.ToSeries());

        public void Add(C key, ISeries<R> value) => columns.Add(KeyValue.Create(key, value));

        IEnumerator<KeyValuePair<C, ISeries<R>>> IEnumerable<KeyValuePair<C, ISeries<R>>>.GetEnumerator() => columns.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => columns.GetEnumerator();
    }

    public class Rows<R, C> : IEnumerable<KeyValuePair<R, ISeries<C>>>
    {
        private readonly List<KeyValuePair<R, ISeries<C>>> rows = [];

        public Frame<R, C> Frame => Core.FrameAssembly.FromRows<R, C, ISeries<C>>(rows.ToSeries());

        public void Add(R key, ISeries<C> value) => rows.Add(KeyValue.Create(key, value));

        IEnumerator<KeyValuePair<R, ISeries<C>>> IEnumerable<KeyValuePair<R, ISeries<C>>>.GetEnumerator() => rows.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => rows.GetEnumerator();
    }
}
