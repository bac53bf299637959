using System.Collections;
using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace Coopetition.Report.Workers;

/// <summary>What of a process a notebook can change and the next one would see.</summary>
internal sealed class Surroundings
{
    private readonly Dictionary<string, string?> environment;
    private readonly TextWriter output = Console.Out;
    private readonly TextWriter error = Console.Error;

    private Surroundings(Dictionary<string, string?> environment) => this.environment = environment;

    public static Surroundings Capture() => new(Variables());

    /// <summary>Puts everything back, the working directory to the folder given, the culture to the invariant one.</summary>
    public void Restore(string folder)
    {
        Directory.SetCurrentDirectory(folder);
        foreach (var name in Variables().Keys.Except(environment.Keys))
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        foreach (var (name, value) in environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        // A report must not depend on the machine's language
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.SetOut(output);
        Console.SetError(error);
        Console.SetIn(TextReader.Null);
        Formatter.ResetToDefault();
    }

    private static Dictionary<string, string?> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value);
}
