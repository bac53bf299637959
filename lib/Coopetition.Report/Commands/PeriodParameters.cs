using System.Text.RegularExpressions;

namespace Coopetition.Report.Commands;

/// <summary>The two periods that notebooks compare, where they declare parameters of these names.</summary>
internal static partial class PeriodParameters
{
    public const string Then = "then";
    public const string Now = "now";

    /// <param name="given">What was asked for, by parameter.</param>
    /// <param name="effective">The same, with the notebooks' defaults for what was not.</param>
    /// <exception cref="InputException">One that was asked for is no period, or they are in the wrong order.</exception>
    public static void Check(IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, string> effective)
    {
        var asked = new[] { Then, Now }.Where(given.ContainsKey).ToList();
        var errors = asked
            .Where(name => !string.IsNullOrWhiteSpace(given[name]) && !Period().IsMatch(given[name]))
            .Select(name => $"--{name} {given[name]}: this is not a period. Give a year or a quarter, such as 2024 or 2024Q2.")
            .ToList();
        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }

        if (asked.Count > 0 && effective.TryGetValue(Then, out var then) && effective.TryGetValue(Now, out var now) && !MayBeBefore(then, now))
        {
            throw new InputException($"--then {then} --now {now}: then is not before now. Give an earlier period for then, or a later one for now.");
        }
    }

    /// <summary>False only if it cannot be: which quarter a year stands for depends on the data.</summary>
    private static bool MayBeBefore(string then, string now)
    {
        var (first, last) = (Period().Match(then), Period().Match(now));
        if (!first.Success || !last.Success)
        {
            return true;
        }

        var years = string.CompareOrdinal(first.Groups["year"].Value, last.Groups["year"].Value);
        var quarters = (first.Groups["quarter"], last.Groups["quarter"]);
        return years < 0 || (years == 0 && (quarters.Item1.Success != quarters.Item2.Success || string.CompareOrdinal(quarters.Item1.Value, quarters.Item2.Value) < 0));
    }

    [GeneratedRegex("^(?<year>[0-9]{4})( ?Q(?<quarter>[1-4]))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Period();
}
