namespace Coopetition.Report.Notebooks;

public enum CellType
{
    Code,
    Markdown,
    Raw,
}
