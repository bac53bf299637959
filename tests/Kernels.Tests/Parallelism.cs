using Xunit.v3;

// Each class has a kernel of its own kind. Two kernels of Jupyter that start at once may choose the same ports.
[assembly: Parallelization(MaxThreads = 4)]
[assembly: AssemblyFixture(typeof(Kernels.Tests.Kernels.PinnedTools))]
[assembly: AssemblyFixture(typeof(Kernels.Tests.Kernels.OurCommand))]
