using System.Text.Json;

namespace Coopetition.Benchmarks;

/// <summary>The whole cold run of the command against what else runs notebooks, one after another.</summary>
internal static class RunTimes
{
    private const int Rounds = 3;

    private static readonly string Notebooks = Path.Combine(Checkout.Root, "notebooks");
    private static readonly Dictionary<string, string> NoEnvironment = [];

    public static async Task MeasureAsync()
    {
        await Measurement.OfAsync(Checkout.Root, NoEnvironment, "dotnet", "tool", "restore");
        var folder = Directory.CreateTempSubdirectory("coopetition-run-");
        try
        {
            var python = await PythonWithNbclientAsync();
            var rivals = new List<(string Name, Func<string, Task<Measurement>> Run)> { ("dotnet repl", notebook => ReplAsync(notebook, folder.FullName)) };
            if (python is not null)
            {
                rivals.Add(("Jupyter", notebook => JupyterAsync(python, notebook, folder.FullName)));
            }
            else
            {
                Measurement.Say("Jupyter", "not measured: no Python here has nbclient");
            }

            // In turn, so that all of them have the same machine
            for (var round = 1; round <= Rounds; round++)
            {
                var own = await CommandAsync(folder.FullName);
                Measurement.Say($"{round}. The command, cold, all notebooks and the report", $"{own}");
                foreach (var (name, run) in rivals)
                {
                    var all = new Measurement(TimeSpan.Zero, TimeSpan.Zero);
                    foreach (var notebook in Directory.EnumerateFiles(Notebooks, "*.ipynb").Order(StringComparer.Ordinal))
                    {
                        all += await run(notebook);
                    }

                    Measurement.Say($"{round}. {name}, the same notebooks one after another", $"{all}; the command takes {own.RatioTo(all)}");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // All of it, whatever a round before has left
    private static Task<Measurement> CommandAsync(string folder) =>
        Measurement.OfAsync(Checkout.Root, NoEnvironment, "dotnet", Checkout.Command, "--out", Path.Combine(folder, "report"), "--force");

    private static Task<Measurement> ReplAsync(string notebook, string folder) => Measurement.OfAsync(
        Notebooks, NoEnvironment, "dotnet", "repl", "--run", notebook, "--exit-after-run", "--output-format", "ipynb", "--output-path", Path.Combine(folder, "executed.ipynb"));

    /// <summary>As the tests of the kernels do it: nothing is installed beyond the run.</summary>
    private static async Task<Measurement> JupyterAsync(string python, string notebook, string folder)
    {
        string[] launch = ["dotnet", "interactive", "jupyter", "--default-kernel", "csharp", "{connection_file}", "--http-local-only"];
        var kernel = Directory.CreateDirectory(Path.Combine(folder, "kernels", ".net-csharp"));
        await File.WriteAllTextAsync(Path.Combine(kernel.FullName, "kernel.json"), JsonSerializer.Serialize(new { argv = launch, display_name = ".NET (C#)", language = "C#" }));
        var environment = new[] { "JUPYTER_PATH", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR" }.ToDictionary(name => name, _ => folder);
        return await Measurement.OfAsync(
            Notebooks, environment, python, Path.Combine(Checkout.Root, "tests", "Kernels.Tests", "Kernels", "jupyter.py"), Notebooks, folder, Path.GetFileName(notebook));
    }

    private static async Task<string?> PythonWithNbclientAsync()
    {
        // The system's own is where a system's package of nbclient is, whichever Python comes first on the path
        foreach (var python in new[] { "python3", "/usr/bin/python3", "python" })
        {
            try
            {
                await Measurement.OfAsync(Checkout.Root, NoEnvironment, python, "-c", "import nbclient");
                return python;
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It has none, or there is no such program
            }
        }

        return null;
    }
}
