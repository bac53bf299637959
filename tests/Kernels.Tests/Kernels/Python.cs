using System.ComponentModel;
using Kernels.Tests.Processes;

namespace Kernels.Tests.Kernels;

internal static class Python
{
    private static readonly Lazy<Task<string?>> Found = new(FindAsync);

    /// <summary>A Python that has nbclient, if there is one.</summary>
    public static Task<string?> WithNbclient => Found.Value;

    /// <summary>The script by which it runs a notebook.</summary>
    public static string Script
    {
        get
        {
            using var script = new StreamReader(typeof(Python).Assembly.GetManifestResourceStream("jupyter.py")!);
            return script.ReadToEnd();
        }
    }

    private static async Task<string?> FindAsync()
    {
        // The system's own is where a system's package of nbclient is, whichever Python comes first on the path
        foreach (var python in new[] { "python3", "/usr/bin/python3", "python" })
        {
            try
            {
                await using var question = ToolProcess.Start(Checkout.Root, python, "-c", "import nbclient");
                if (await question.EndAsync("it said whether it has nbclient") == 0)
                {
                    return python;
                }
            }
            catch (Win32Exception)
            {
                // There is no such program
            }
        }

        return null;
    }
}
