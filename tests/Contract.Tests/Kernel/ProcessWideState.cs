namespace Contract.Tests.Kernel;

/// <summary>Tests that change the working directory, the console or the registered formatters, and so run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWideState
{
    public const string Name = "process-wide state";
}
