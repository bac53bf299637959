using System.Globalization;
using System.Text.Json.Nodes;
using Coopetition.Report.Markup;
using Coopetition.Report.Notebooks;

namespace Coopetition.Report.Pages;

/// <summary>Finds the pictures that a cell's markup names: in the address itself, attached to the cell, or in a file of the notebook's folder.</summary>
internal sealed class PictureSource(string folder, NotebookCell cell)
{
    private const string Attached = "attachment:";
    private const int Largest = 10_000_000;

    private static readonly string[] EmbeddedKinds = ["png", "jpeg", "gif", "webp"];

    /// <returns>An address that holds the whole picture, or why there is none.</returns>
    public (string? Address, string? Reason) Find(string address)
    {
        if (EmbeddedKinds.Any(kind => address.StartsWith($"data:image/{kind};base64,", StringComparison.OrdinalIgnoreCase)))
        {
            return address.Length / 4 * 3 <= Largest ? (address, null) : (null, TooLarge("it"));
        }

        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return (null, "its address may hold a PNG, JPEG, GIF or WebP picture in base64 and nothing else.");
        }

        if (address.StartsWith(Attached, StringComparison.OrdinalIgnoreCase))
        {
            return InCell(Uri.UnescapeDataString(address[Attached.Length..]));
        }

        // A drive's letter is no scheme
        return (Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsFile) || address.StartsWith("//", StringComparison.Ordinal)
            ? (null, $"it is on the web, at {address}, and a report holds all that it shows. Save it beside the notebook.")
            : InFolder(address.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && uri is not null ? uri.LocalPath : Uri.UnescapeDataString(address.Split('?', '#')[0]));
    }

    private (string? Address, string? Reason) InCell(string name)
    {
        var content = cell.Json["attachments"] is JsonObject all && all[name] is JsonObject kinds ? kinds.Select(kind => MultilineText.Join(kind.Value)).FirstOrDefault() : null;
        if (content is null)
        {
            return (null, $"nothing is attached to the cell as {name}.");
        }

        var bytes = new byte[content.Length];
        return Convert.TryFromBase64String(content, bytes, out var length) ? Embedded(bytes[..length], name) : Embedded(System.Text.Encoding.UTF8.GetBytes(content), name);
    }

    private (string? Address, string? Reason) InFolder(string path)
    {
        try
        {
            var (root, below) = (Disk.RealPath(".", folder), path.Replace('\\', '/'));
            var file = Disk.RealPath(below, root);
            if (!Disk.IsWithin(file, root))
            {
                return (null, Disk.IsWithin(Path.GetFullPath(below, root), root) ? $"{path} is reached by a link that leads out of the notebook's folder." : $"{path} is not in the notebook's folder.");
            }

            // What is no plain file has no length
            var info = new FileInfo(file);
            return !info.Exists || info.Length == 0 ? (null, $"there is no file {path} beside the notebook.")
                : info.Length > Largest ? (null, TooLarge(path))
                : Embedded(File.ReadAllBytes(file), path);
        }
        catch (Exception e) when (Disk.Refuses(e) || e is ArgumentException or NotSupportedException or InputException)
        {
            return (null, $"{path} cannot be read. {e.Message}");
        }
    }

    private static (string? Address, string? Reason) Embedded(byte[] content, string name) => Image.Of(content) switch
    {
        _ when content.Length > Largest => (null, TooLarge(name)),
        { } image => (image.Address, null),
        null => (null, $"{name} is no PNG, JPEG, GIF, WebP or SVG picture."),
    };

    private static string TooLarge(string name) => string.Create(CultureInfo.InvariantCulture, $"{name} has more than {Largest:N0} bytes.");
}
