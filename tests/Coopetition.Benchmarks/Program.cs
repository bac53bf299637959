using System.Globalization;
using Coopetition.Benchmarks;
using Coopetition.Report.Pictures;

// Everything is measured in one run, so that the ratios hold whatever else the machine is doing
var everything = Enum.GetValues<PictureFormat>();
var cold = await PictureTimes.ColdAsync(everything);
Say("24 figures as PNG, SVG and PDF, browser's start included", $"{cold.TotalSeconds:0.0} s");

var fresh = await PictureTimes.FreshBrowserAsync([PictureFormat.Png], figures: 6);
Say("PNG, a fresh browser for each figure, median", $"{fresh:0} ms");

foreach (var formats in everything.Select(format => new[] { format }).Append(everything))
{
    var (alone, together) = await PictureTimes.WarmAsync(formats);
    var name = string.Join(" + ", formats.Select(format => format.ToString().ToUpperInvariant()));
    Say($"{name}, warm, one after another, median of a figure", $"{alone:0} ms, {alone / fresh:0.000} of a fresh browser's");
    Say($"{name}, warm, as the command draws, mean of a figure", $"{together:0} ms, {together / fresh:0.000} of a fresh browser's");
}

static void Say(string what, FormattableString result) => Console.WriteLine($"{what,-60} {result.ToString(CultureInfo.InvariantCulture)}");
