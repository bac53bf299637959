using System.Text.Json;

namespace Coopetition.Data;

/// <summary>
/// A folder of tables with their description: a Frictionless Data Package of CSV files with Table Schemas.
/// Nothing about a table is guessed: what the descriptor does not say is not read.
/// </summary>
public sealed class DataPackage
{
    public const string DescriptorName = "datapackage.json";

    private readonly JsonElement descriptor;
    private readonly IReadOnlyList<AddedFile> added = [];

    private DataPackage(string folder, JsonElement descriptor, IReadOnlyList<Resource> resources)
    {
        Folder = folder;
        this.descriptor = descriptor;
        Resources = resources;
    }

    private DataPackage(DataPackage package, IReadOnlyList<AddedFile> added)
        : this(package.Folder, package.descriptor, package.Resources) => this.added = added;

    /// <summary>As the caller named it, with forward slashes.</summary>
    public string Folder { get; }

    /// <summary>Under the folder as the caller named it.</summary>
    public string DescriptorFile => FileIn(Folder, DescriptorName);

    /// <summary>In the descriptor's order.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    public string? Title => Text("title");

    public string? Description => Text("description");

    /// <summary>Reads the descriptor, and no table.</summary>
    /// <exception cref="DataException">There is none, or it describes no readable package; all that is wrong with it.</exception>
    public static DataPackage Read(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var name = folder.Replace('\\', '/');
        name = name.Length > 1 ? name.TrimEnd('/') : name;
        var file = FileIn(name, DescriptorName);
        if (!Directory.Exists(folder))
        {
            throw new DataException(new DataError(name, null, null, "there is no such folder.", $"Give the folder that holds {DescriptorName}."));
        }

        var (root, descriptor) = DescriptorJson.Read(file);
        return new(name, root, new DescriptorReader(file).Resources(descriptor));
    }

    /// <summary>A property of the descriptor that Data Package leaves to its writers; null if it is not there.</summary>
    public JsonElement? Property(string name) => descriptor.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The package as it would be if files' rows were added to its tables; nothing is written.</summary>
    public DataPackage With(params IReadOnlyList<AddedFile> files) => new(this, files);

    /// <summary>
    /// Reads every table, checks all of it, and hands on each row that is right; tables that others refer to come first.
    /// Rows are read one by one: what the caller does not keep is not kept. A row that the caller rejects is an error like any other.
    /// </summary>
    /// <param name="order">Tables that are read in this order, because the later speak of the earlier in ways that no foreign key need say; any others come before them.</param>
    /// <returns>The number of rows of each table that are right.</returns>
    /// <exception cref="DataException">Something is wrong; all of it, in all files, once every row has been read.</exception>
    public IReadOnlyDictionary<string, int> ReadRows(Action<Row>? onRow = null, params IReadOnlyList<string> order)
    {
        var log = new ErrorLog();
        var keys = new KeyRegister(Resources, log);
        var counts = new Dictionary<string, int>();
        foreach (var resource in ReferencedFirst().OrderBy(resource => order.ToList().IndexOf(resource.Name)))
        {
            var additions = added.Where(file => file.Table == resource).ToList();
            counts[resource.Name] = new TableReader(FileOf(resource), resource, keys, log).Read(additions.Count == 0 ? onRow : row =>
            {
                additions.ForEach(file => file.Remember(row));
                onRow?.Invoke(row);
            });
            foreach (var file in additions)
            {
                counts[resource.Name] += new TableReader(file.File, resource, keys, log, file).Read(onRow);
            }
        }

        keys.CheckPending();
        log.ThrowIfAny(Resources.Select(FileOf).Concat(added.Select(file => file.File)).Distinct());
        return counts;
    }

    /// <summary>A table's file, under the folder as the caller named it.</summary>
    public string FileOf(Resource resource) => FileIn(Folder, resource.Path);

    private static string FileIn(string folder, string path) => folder == "." ? path : $"{folder.TrimEnd('/')}/{path}";

    private string? Text(string name) => Property(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private List<Resource> ReferencedFirst()
    {
        var ordered = new List<Resource>();
        var seen = new HashSet<string>();
        foreach (var resource in Resources)
        {
            Visit(resource);
        }

        return ordered;

        void Visit(Resource resource)
        {
            if (seen.Add(resource.Name))
            {
                foreach (var key in resource.ForeignKeys)
                {
                    Visit(Resources.Single(other => other.Name == key.Resource));
                }

                ordered.Add(resource);
            }
        }
    }
}
