using Kernels.Tests.Kernels;

namespace Kernels.Tests;

public sealed class RunningInVsCode(VsCodeKernel kernel, OurCommand command) : RunningInAKernel(kernel, command), IClassFixture<VsCodeKernel>;
