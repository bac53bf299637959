using System.Diagnostics;
using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <content>Everything around the traces, and the file. These functions, too, change the given chart's layout.</content>
public static partial class GenericChartExtensions
{
    public static GenericChart WithLayout(this GenericChart @this, Layout layout) => GenericChart.addLayout(layout, @this);

    /// <summary>In place of the configuration that was there, the <see cref="Defaults"/>' own included.</summary>
    public static GenericChart WithConfig(this GenericChart @this, Config config) => GenericChart.setConfig(config, @this);

    public static GenericChart WithTitle(this GenericChart @this, string title, FSharpOption<Font> TitleFont = null) =>
        @this.WithLayout(Layout.init<string>(Title: Title.init(Text: title, Font: TitleFont)));

    public static GenericChart WithLegend(this GenericChart @this, bool showlegend) =>
        @this.WithLayout(Layout.init<string>(ShowLegend: showlegend));

    public static GenericChart WithSize(this GenericChart @this, int width, int height) =>
        @this.With("width", width).With("height", height);

    public static GenericChart WithTemplate(this GenericChart @this, Template template) => @this.With("template", template);

    public static GenericChart WithMargin(this GenericChart @this, Margin margin) => @this.With("margin", margin);

    public static GenericChart WithMarginSize<TLeft, TRight, TTop, TBottom, TPad, TAutoexpand>(
        this GenericChart @this, FSharpOption<TLeft> Left = null, FSharpOption<TRight> Right = null, FSharpOption<TTop> Top = null,
        FSharpOption<TBottom> Bottom = null, FSharpOption<TPad> Pad = null, FSharpOption<TAutoexpand> Autoexpand = null) =>
        @this.WithMargin(new Margin()
            .Set("l", Left).Set("r", Right).Set("t", Top).Set("b", Bottom).Set(Pad).Set(Autoexpand));

    /// <summary>New ones come before those that are there.</summary>
    public static GenericChart WithAnnotations(
        this GenericChart @this, IEnumerable<Annotation> annotations, FSharpOption<bool> Append = null) =>
        @this.WithItems("annotations", annotations, Append);

    public static GenericChart WithAnnotation(
        this GenericChart @this, Annotation annotation, FSharpOption<bool> Append = null) =>
        @this.WithAnnotations([annotation], Append);

    /// <summary>New ones come before those that are there.</summary>
    public static GenericChart WithShapes(
        this GenericChart @this, IEnumerable<Shape> shapes, FSharpOption<bool> Append = null) =>
        @this.WithItems("shapes", shapes, Append);

    public static GenericChart WithShape(this GenericChart @this, Shape shape, FSharpOption<bool> Append = null) =>
        @this.WithShapes([shape], Append);

    /// <summary>Writes a page of its own; <c>.html</c> is added to a path without it.</summary>
    public static void SaveHtml(this GenericChart @this, string path, FSharpOption<bool> OpenInBrowser = null)
    {
        var file = path.EndsWith(".html", StringComparison.Ordinal) ? path : path + ".html";
        File.WriteAllText(file, GenericChart.toEmbeddedHTML(@this));
        if (OpenInBrowser?.Value ?? false)
        {
            using var browser = Process.Start(new ProcessStartInfo(file) { UseShellExecute = true });
        }
    }

    private static GenericChart With(this GenericChart chart, string name, object value) =>
        GenericChart.setLayout(GenericChart.getLayout(chart).Write(name, value), chart);

    private static GenericChart WithItems<T>(
        this GenericChart chart, string name, IEnumerable<T> items, FSharpOption<bool> append) =>
        chart.With(name, append is { Value: false } || GenericChart.getLayout(chart).TryGetTypedValue<IEnumerable<T>>(name) is not { } present
            ? items
            : items.Concat(present.Value));
}
