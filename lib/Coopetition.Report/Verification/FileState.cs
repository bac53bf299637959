namespace Coopetition.Report.Verification;

/// <summary>What an exported file is worth today.</summary>
public enum FileState
{
    /// <summary>The report would export it with the same data and finding.</summary>
    Current,

    /// <summary>Its data or its finding have changed.</summary>
    Stale,

    /// <summary>Nothing tells which figure it is of, or the report has no such figure.</summary>
    Unknown,
}
