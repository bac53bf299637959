using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Coopetition.Report.Commands;

/// <summary>What options of several commands have in common.</summary>
internal static class Options
{
    public static Option<string?> Report() => new("--report") { Description = "Folder of the report [default: report/, here or above]", HelpName = "folder" };

    public static Option<string?> Data() => new("--data") { Description = "Folder of data [default: data/, here or above]", HelpName = "folder" };

    public static void Add(this Command command, IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Refuses values with a sentence that comes after the option and the value.</summary>
    public static Option<T> Accepting<T>(this Option<T> option, Func<string, bool> isRight, string otherwise)
    {
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !isRight(token.Value)))
            {
                result.AddError($"{option.Name} {token.Value}: {otherwise}");
            }
        });
        return option;
    }

    /// <summary>A number in whatever language the machine is set to; null if it is none.</summary>
    public static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double Number(ArgumentResult result) => Number(result.Tokens[0].Value) ?? 0;
}

/// <summary>An option that takes one or more of some names, with commas between them or given again.</summary>
internal sealed class ChoiceOption : Option<Choice>
{
    private const string All = "all";

    /// <param name="kind">What the names name, for errors.</param>
    /// <param name="usual">Chosen where nothing is given; null if nothing is.</param>
    /// <param name="orAll">Whether "all" may be given for all of them.</param>
    public ChoiceOption(string name, string kind, IReadOnlyList<string> names, string? usual = null, bool orAll = true) : base(name)
    {
        var choices = $"Choose from {string.Join(", ", names)}{(orAll ? $" or {All}" : "")}.";
        Arity = ArgumentArity.OneOrMore;
        HelpName = kind;
        CustomParser = result =>
        {
            var given = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var unknown in given.Except(orAll ? names.Append(All) : names, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError($"{name} {unknown}: there is no such {kind}.{UsageErrors.DidYouMean(unknown, names)} {choices}");
            }

            if (given.Count == 0)
            {
                result.AddError($"{name}: nothing is named. {choices}");
            }

            return new(orAll && given.Contains(All) ? names : [.. names.Where(given.Contains)]);
        };
        if (usual is not null)
        {
            DefaultValueFactory = _ => new(usual.Split(','));
        }
    }
}

/// <summary>The names that were chosen, in the order in which they are shown.</summary>
internal sealed record Choice(IReadOnlyList<string> Names)
{
    public override string ToString() => string.Join(',', Names);
}
