namespace Microsoft.DotNet.Interactive.CSharp;

public static class CSharpKernelExtensions
{
    /// <summary>Lets cells call display, HTML, Javascript and CSS by their names alone.</summary>
    public static CSharpKernel UseKernelHelpers(this CSharpKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        kernel.Import(typeof(Kernel));
        return kernel;
    }
}
