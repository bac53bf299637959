using Coopetition.Report.Exports;

namespace Coopetition.Report.Verification;

/// <summary>The data files that are no longer what the last run read, as far as they lie beside the report.</summary>
internal static class ChangedData
{
    /// <param name="report">The report's folder.</param>
    public static IReadOnlyList<string> Since(LastRun run, string report)
    {
        var beside = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(report)))!;
        return [.. run.Data.Where(file => HasChanged(Path.Combine(beside, file.Path), file.Sha256)).Select(file => file.Path)];
    }

    private static bool HasChanged(string file, string hash)
    {
        try
        {
            return Sha256.Of(File.ReadAllBytes(file)) != hash;
        }
        catch (Exception away) when (away is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
