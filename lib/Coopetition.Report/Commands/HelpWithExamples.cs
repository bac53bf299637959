using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Coopetition.Report.Commands;

/// <summary>The usual help, and below it what people type and what the exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Examples =
        """
        Examples:
          dotnet run --project lib/Coopetition.Report
          dotnet run --project lib/Coopetition.Report -- --then 2022 --now 2023
          dotnet run --project lib/Coopetition.Report -- --notebooks notebooks/03-what-changed.ipynb --out one
          dotnet run --project lib/Coopetition.Report -- check
          dotnet run --project lib/Coopetition.Report -- run --formats png,svg,pdf
          dotnet run --project lib/Coopetition.Report -- export growth-then-and-now --to slides --size square --theme dark
          dotnet run --project lib/Coopetition.Report -- verify slides

        Exit codes:
          0 done, 1 a notebook or a figure failed or a file is stale or cannot be vouched for, 2 bad input or usage or no browser for pictures asked for, 130 interrupted
        """;

    // Who asks for help has not yet given what is required
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Examples);
        return result;
    }
}
