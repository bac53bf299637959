namespace Coopetition.Report;

/// <summary>Writes a single file whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Where a file is written before it is swapped in: what is there, a killed command has left.</summary>
    public static string Beside(string file) => Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.part");

    /// <summary>Writes beside and swaps in; a link stays one, and who may read the file is as it was.</summary>
    /// <param name="isAsExpected">Asked just before the swap: false leaves the file as it is.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static bool Write(string path, byte[] content, Func<bool>? isAsExpected = null)
    {
        var file = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
        var beside = Beside(file);
        try
        {
            File.WriteAllBytes(beside, content);
            if (!OperatingSystem.IsWindows() && File.Exists(file))
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(file));
            }

            var write = isAsExpected?.Invoke() ?? true;
            if (write)
            {
                File.Move(beside, file, overwrite: true);
            }

            return write;
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
