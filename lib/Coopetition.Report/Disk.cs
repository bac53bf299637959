using System.Security.Cryptography;
using System.Text;

namespace Coopetition.Report;

/// <summary>Files, on a disk that may refuse: there is no such file, no room, or no right to it.</summary>
internal static class Disk
{
    private const int MostLinks = 40;

    private static readonly StringComparison PathComparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public static bool Refuses(Exception refused) => refused is IOException or UnauthorizedAccessException;

    /// <summary>Does work that the disk may refuse.</summary>
    /// <param name="error">What the user is told then, from the system's own words.</param>
    /// <exception cref="InputException">The disk refuses.</exception>
    public static T Try<T>(Func<T> work, Func<string, string> error)
    {
        try
        {
            return work();
        }
        catch (Exception refused) when (Refuses(refused))
        {
            throw new InputException(error(refused.Message));
        }
    }

    /// <inheritdoc cref="Try{T}"/>
    public static void Try(Action work, Func<string, string> error) => Try(
        () =>
        {
            work();
            return true;
        },
        error);

    /// <summary>Null if the disk refuses.</summary>
    public static byte[]? ReadOrNull(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception refused) when (Refuses(refused))
        {
            return null;
        }
    }

    /// <summary>Where a file is written before it is swapped in: what is there, a killed command has left.</summary>
    public static string Beside(string file) => Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.part");

    /// <summary>Writes a file whole or not at all: beside, to be swapped in. A link stays one, and who may read the file is as it was.</summary>
    /// <param name="isAsExpected">Asked just before the swap: false leaves the file as it is.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="IOException">The disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static bool WriteWhole(string path, byte[] content, Func<bool>? isAsExpected = null)
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

    /// <summary>A full path in which each folder is where it says: no links, and none of "." and "..". What is not there need not be.</summary>
    /// <exception cref="InputException">Links lead in a circle.</exception>
    public static string RealPath(string path, string current)
    {
        return Of(Path.GetFullPath(path, Path.GetFullPath(current)), MostLinks);

        string Of(string full, int links)
        {
            if (Path.GetDirectoryName(full) is not { } parent)
            {
                return full;
            }

            var real = Path.Combine(Of(parent, links), Path.GetFileName(full));
            return new FileInfo(real).LinkTarget is not { } target ? real
                : links > 0 ? Of(Path.GetFullPath(target, Path.GetDirectoryName(real)!), links - 1)
                : throw new InputException($"{path}: links lead in a circle there.");
        }
    }

    /// <summary>Whether a path is a folder's or leads into it; both as the system takes them.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.Equals(folder, PathComparison) || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, PathComparison);
}

internal static class Sha256
{
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a file, piece by piece.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string OfFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>The same; null if the disk refuses.</summary>
    public static string? OfFileOrNull(string path)
    {
        try
        {
            return OfFile(path);
        }
        catch (Exception refused) when (Disk.Refuses(refused))
        {
            return null;
        }
    }
}
