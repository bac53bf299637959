using System.Collections;

namespace Microsoft.DotNet.Interactive;

/// <summary>Several kernels under one roof.</summary>
public sealed class CompositeKernel(string? name = null) : Kernel(name ?? ".NET"), IEnumerable<Kernel>
{
    private readonly List<Kernel> _kernels = [];
    private readonly Dictionary<string, Kernel> _byName = [];
    private string? _defaultKernelName;

    /// <summary>Where code without a target goes; while not set, the only kernel there is.</summary>
    public string? DefaultKernelName
    {
        get => _defaultKernelName ?? (_kernels is [var only] ? only.Name : null);
        set => _defaultKernelName = value;
    }

    /// <summary>Takes in <paramref name="kernel"/>, to be disposed with this one.</summary>
    /// <exception cref="ArgumentException">Its name or an alias is taken.</exception>
    public void Add(Kernel kernel, IEnumerable<string>? aliases = null)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (kernel.ParentKernel is { } parent)
        {
            throw new InvalidOperationException($"The kernel \"{kernel.Name}\" belongs to \"{parent.Name}\" already.");
        }
        foreach (var known in (IEnumerable<string>)[kernel.Name, .. aliases ?? []])
        {
            if (!_byName.TryAdd(known, kernel))
            {
                throw new ArgumentException($"Another kernel is called \"{known}\" already.", nameof(kernel));
            }
        }
        _kernels.Add(kernel);
        kernel.ParentKernel = this;
        RegisterForDisposal(kernel);
    }

    public IEnumerator<Kernel> GetEnumerator() => _kernels.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override IEnumerable<Kernel> Family => [this, .. _kernels];

    internal override Kernel? Find(string? nameOrAlias) =>
        (nameOrAlias ?? DefaultKernelName) is { } wanted ? _byName.GetValueOrDefault(wanted) : null;
}
