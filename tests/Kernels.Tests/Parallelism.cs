using Xunit.v3;

// Each class has a kernel of its own kind, which wants a whole processor. Two kernels of Jupyter that start at once may choose the same ports.
[assembly: Parallelization(MaxThreads = 2)]
[assembly: AssemblyFixture(typeof(Kernels.Tests.Kernels.PinnedTools))]
[assembly: AssemblyFixture(typeof(Kernels.Tests.Kernels.OurCommand))]
