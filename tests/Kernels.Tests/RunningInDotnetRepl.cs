using Kernels.Tests.Kernels;

namespace Kernels.Tests;

public sealed class RunningInDotnetRepl(OurCommand command) : RunningInAKernel(new DotnetRepl(), command);
