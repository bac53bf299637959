using Coopetition.Testing;

namespace Coopetition.Reading;

/// <summary>Makes claims of the rows of <c>claims.csv</c>, and reports what does not make sense.</summary>
internal sealed class ClaimReader(KnownThings known)
{
    private static readonly string[] Changing = ["subject", "measure", "period", "where", "operator", "value", "unit", "tolerance", "reason"];

    /// <summary>Null if something is wrong with the row, which was reported.</summary>
    public Claim? Read(Cells cells)
    {
        var kind = cells.Word("test", ClaimVocabulary.Kinds);
        var claim = new Claim(cells.Text("claim"), cells.Text("statement"), (int)cells.Number("paragraph"), kind, cells.Require("source", "sources", known.Sources))
        {
            Note = cells.Optional("note"),
            Reason = cells.Optional("reason"),
            Place = cells.Place,
        };
        if (cells.Wrong)
        {
            return null;
        }

        RejectStray(cells, kind);
        var test = kind == ClaimKind.None ? null : Test(new ClaimCells(cells, known, kind));
        if (kind == ClaimKind.None && claim.Reason is null)
        {
            cells.Reject("reason", "the cell is blank.", "Say why the statement is not checkable, or how it is tested.");
        }

        return cells.Wrong ? null : claim with { Test = test };
    }

    private static ClaimTest? Test(ClaimCells cells) => cells.Kind switch
    {
        ClaimKind.Count => new CountReader(cells).Test(),
        ClaimKind.State => new TimeReader(cells).State(),
        ClaimKind.Date => new TimeReader(cells).Date(),
        ClaimKind.Span => new TimeReader(cells).Span(),
        ClaimKind.Calendar => new TimeReader(cells).Calendar(),
        _ => new FigureReader(cells).Test(),
    };

    /// <summary>A cell that no test of the kind reads is a slip: somebody believes that it is tested.</summary>
    private static void RejectStray(Cells cells, ClaimKind kind)
    {
        var read = ClaimVocabulary.ColumnsOf(kind);
        foreach (var column in Changing.Where(column => !read.Contains(column)))
        {
            var text = column == "tolerance" ? cells.OptionalNumber(column)?.ToString(System.Globalization.CultureInfo.InvariantCulture) : cells.Optional(column);
            if (text is not null)
            {
                cells.Reject(column, $"the test \"{kind.Word()}\" does not use \"{text}\".", "Leave the cell blank, or choose another test.");
            }
        }
    }
}
