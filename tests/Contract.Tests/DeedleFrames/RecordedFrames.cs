using System.Globalization;
using System.Text.RegularExpressions;

namespace Contract.Tests.DeedleFrames;

/// <summary>Each snippet of golden/deedle.jsonl, answered as Deedle 7.0.0 answered it.</summary>
public sealed partial class RecordedFrames
{
    private const double Tolerance = 1e-12;

    private static readonly IReadOnlyDictionary<string, GoldenEntry> Entries = GoldenEntry.Read("deedle.jsonl");

    private static readonly GoldenReplay Replay = new("""
        using System; using System.Collections.Generic; using System.Globalization; using System.IO; using System.Linq; using System.Text; using Deedle;

        string N(object o) => o switch { null => "null", DateTime t => t.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), double d => d.ToString("R", CultureInfo.InvariantCulture), IFormattable f => f.ToString(null, CultureInfo.InvariantCulture), _ => o.ToString() };
        string O<T>(OptionalValue<T> v) => v.HasValue ? N(v.Value) : "<missing>";
        string Ser<K, V>(Series<K, V> s) => string.Join("; ", s.Keys.Select(k => N(k) + "=" + O(s.TryGet(k))));
        string Frm<R, C>(Frame<R, C> f) => "[" + string.Join(",", f.ColumnKeys.Select(c => N(c))) + "] " + string.Join(" | ", f.RowKeys.Select(r => N(r) + ": " + string.Join(", ", f.ColumnKeys.Select(c => O(f.GetColumn<object>(c).TryGet(r))))));
        string Try(Func<object> f) { try { return N(f()); } catch (Exception e) { return e.GetType().Name; } }

        var sales = Frame.FromRecords(new[] {
            new { Quarter = "2024Q1", Company = "Acme", Revenue = 120.5, Users = 10 },
            new { Quarter = "2024Q1", Company = "Birch", Revenue = 80.0, Users = 7 },
            new { Quarter = "2024Q2", Company = "Acme", Revenue = 130.25, Users = 12 },
            new { Quarter = "2024Q2", Company = "Birch", Revenue = double.NaN, Users = 8 },
            new { Quarter = "2024Q3", Company = "Acme", Revenue = 99.75, Users = 15 } });
        """);

    public static TheoryData<string> Ids => [.. Entries.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Answers_as_recorded(string id)
    {
        var entry = Entries[id];
        var outcome = await Replay.Run(entry.Code);
        switch (entry)
        {
            case { Throws: { } expected }:
                Assert.True(outcome.Exception?.GetType().FullName == expected.Type, $"expected {expected.Type}, got {outcome}");
                Assert.Contains(expected.Names ?? "", outcome.Exception!.Message, StringComparison.Ordinal);
                break;
            case { Result: { } expected }:
                Assert.True(outcome.Result is not null, outcome.ToString());
                Assert.Equal(Numbers().Replace(expected, "#"), Numbers().Replace(outcome.Result, "#"));
                Assert.All(Numbers().Matches(expected).Zip(Numbers().Matches(outcome.Result)), pair => AssertClose(pair.First.Value, pair.Second.Value));
                break;
            default:
                // What the original refuses to compile, a stand-in may accept: the snippet only has to be understood.
                Assert.True(outcome.CompileErrors is null || outcome.CompileErrors.Select(Code).SequenceEqual(entry.CompileErrors!.Select(Code)), outcome.ToString());
                break;
        }
    }

    private static void AssertClose(string expected, string actual)
    {
        if (expected != actual)
        {
            var (wanted, got) = (double.Parse(expected, CultureInfo.InvariantCulture), double.Parse(actual, CultureInfo.InvariantCulture));
            Assert.True(Math.Abs(wanted - got) <= Tolerance * Math.Abs(wanted), $"expected {expected}, got {actual}");
        }
    }

    private static string Code(string error) => error.Split(':')[0];

    // Only what is computed differs in its last digits, so whole numbers are compared as text.
    [GeneratedRegex(@"\d+\.\d{6,}")]
    private static partial Regex Numbers();
}
