using Kernels.Tests.Kernels;

namespace Kernels.Tests;

public sealed class RunningInVsCode(OurCommand command) : RunningInAKernel(new VsCodeKernel(), command);
