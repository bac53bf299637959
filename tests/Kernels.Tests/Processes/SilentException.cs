namespace Kernels.Tests.Processes;

/// <summary>A program said nothing for longer than anybody should wait.</summary>
public sealed class SilentException(string message) : Exception(message);
