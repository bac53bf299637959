using System.Globalization;

namespace Coopetition;

/// <summary>Makes claims of the rows of <c>claims.csv</c>, and reports what does not make sense.</summary>
internal static class ClaimReader
{
    private static readonly string[] Changing = ["subject", "measure", "period", "where", "operator", "value", "unit", "tolerance", "reason"];

    /// <summary>Null if something is wrong with the row, which was reported.</summary>
    public static Claim? Read(ClaimCells cells)
    {
        var claim = new Claim(cells.Text("claim"), cells.Text("statement"), cells.WholeNumber("paragraph"), cells.Kind)
        {
            Note = cells.Optional("note"),
            Reason = cells.Optional("reason"),
            Vague = cells.Vague,
        };
        cells.Require("source", "sources", cells.Known.Sources);
        if (cells.Wrong)
        {
            return null;
        }

        RejectStray(cells);
        if (cells.Kind == ClaimKind.None && claim.Reason is null)
        {
            cells.Reject("reason", "the cell is blank.", "Say why nothing can test the statement, or how it is tested.");
        }

        var test = Test(cells);
        return cells.Wrong ? null : claim with { Test = test };
    }

    private static ClaimTest? Test(ClaimCells cells) => cells.Kind switch
    {
        ClaimKind.None => null,
        ClaimKind.Count => Count(cells),
        ClaimKind.State => StateTest.Read(cells),
        ClaimKind.Date => DateTest.Read(cells),
        ClaimKind.Span => SpanTest.Read(cells),
        ClaimKind.Calendar => CalendarTest.Read(cells),
        _ => NumberTest.Read(cells),
    };

    /// <summary>A count of channels in a state, of events, or of figures that fulfil a condition.</summary>
    private static ClaimTest? Count(ClaimCells cells)
    {
        var stated = StatedNumber.Read(cells, "", signed: false, exact: true);
        var period = cells.Needed("period");
        var where = cells.Optional("where")?.Split(' ', 3);
        if (where is not null && (where.Length < 3 || !ClaimCells.Comparisons.TryGetValue(where[1], out var limiting) || limiting == Comparison.Shown))
        {
            cells.Reject("where", $"\"{string.Join(' ', where)}\" is not a condition.", "Write what, a comparison and a limit, such as growth >= 10 or state = open.");
            return null;
        }

        switch (where)
        {
            case var _ when period is null:
                return null;
            case null:
                return EventCount.Read(cells, stated, period);
            case ["state", var comparison, var state]:
                return StateCount.Read(cells, stated, period, comparison, state);
            case [var what, var comparison, var limit] when FigureCount.Conditions.Contains(what):
                return FigureCount.Read(cells, stated, period, what, comparison, limit);
            default:
                cells.RejectUnknown("where", where[0], $"one of state, {string.Join(", ", FigureCount.Conditions)}", [.. FigureCount.Conditions, "state"]);
                return null;
        }
    }

    /// <summary>A cell that no test of the kind reads is a slip: somebody believes that it is tested.</summary>
    private static void RejectStray(ClaimCells cells)
    {
        foreach (var column in Changing.Except(cells.Rules.Columns))
        {
            if ((column == "tolerance" ? cells.OptionalNumber(column)?.ToString(CultureInfo.InvariantCulture) : cells.Optional(column)) is { } text)
            {
                cells.Reject(column, $"the test \"{cells.Kind.Word()}\" does not use \"{text}\".", "Leave the cell blank, or choose another test.");
            }
        }
    }
}
