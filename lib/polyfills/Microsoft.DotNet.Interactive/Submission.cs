using System.Text.RegularExpressions;

namespace Microsoft.DotNet.Interactive;

/// <summary>A cell as the lines that are for the kernel and the code between them.</summary>
internal static partial class Submission
{
    /// <summary>The parts of a cell in order; one part of code if no line is for the kernel. Code between such lines is without the blank lines around it.</summary>
    public static IReadOnlyList<object> Parse(string code, Kernel kernel)
    {
        if (!Mark().IsMatch(code))
        {
            return [new CellCode(code, null, 0)];
        }

        var parts = new List<object>();
        var pending = new List<string>();
        string? kernelName = null;
        var firstLine = 0;
        foreach (var (number, line) in code.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (Read(line, number, kernel) is { } part)
            {
                Flush();
                firstLine = number + 1;
                kernelName = part is KernelChoice choice ? choice.Name : kernelName;
                parts.Add(part);
            }
            else
            {
                pending.Add(line);
            }
        }
        if (parts.Count == 0)
        {
            return [new CellCode(code, null, 0)];
        }
        Flush();
        return parts;

        void Flush()
        {
            var blank = pending.TakeWhile(string.IsNullOrWhiteSpace).Count();
            if (blank < pending.Count)
            {
                parts.Add(new CellCode(string.Join('\n', pending.Skip(blank)).TrimEnd(), kernelName, firstLine + blank));
            }
            pending.Clear();
        }
    }

    private static object? Read(string line, int number, Kernel kernel)
    {
        var found = Mark().Match(line);
        if (!found.Success)
        {
            return null;
        }
        var name = found.Groups["name"];
        var argument = found.Groups["argument"].Value.Trim();
        var directive = kernel.Family.SelectMany(member => member.Directives).FirstOrDefault(known => known.Name == name.Value && known.Accepts(argument));
        return directive is not null ? new DirectiveLine(directive, argument)
            : !name.Value.StartsWith("#!", StringComparison.Ordinal) ? null
            : kernel.Find(name.Value[2..]) is not null ? new KernelChoice(name.Value[2..])
            : new UnknownMagic(name.Value, number);
    }

    [GeneratedRegex(@"^(?<name>#(!\S*|[ri](?=[\s""])))(?<argument>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    internal sealed record CellCode(string Code, string? KernelName, int FirstLine);

    internal sealed record DirectiveLine(Directive Directive, string Argument);

    internal sealed record KernelChoice(string Name);

    internal sealed record UnknownMagic(string Name, int Line);
}
