using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

public abstract partial class Kernel
{
    static Kernel() => Formatter.SubscribeToDisplayedValues(shown =>
    {
        if (KernelInvocationContext.Current is { } context)
        {
            context.Show(shown);
        }
        else
        {
            Formatter.WriteToConsole(shown);
        }
    });

    /// <summary>Shows <paramref name="value"/> in the output of the cell.</summary>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Marks <paramref name="content"/> as markup, to be shown without encoding.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs <paramref name="scriptContent"/> where the notebook is shown.</summary>
    public static void Javascript(string scriptContent)
    {
        var markup = new FormattedValue(HtmlFormatter.MimeType, $"<script type=\"text/javascript\">{scriptContent}</script>");
        if (KernelInvocationContext.Current is { } context)
        {
            context.Publish(new DisplayedValueProduced(markup.Value, context.CurrentCommand, [markup]));
        }
    }

    /// <summary>Adds <paramref name="content"/> to the styles of the page that shows the notebook.</summary>
    public static void CSS(string content) => Javascript(
        $"document.head.appendChild(Object.assign(document.createElement('style'), {{ textContent: {System.Text.Json.JsonSerializer.Serialize(content)} }}));");
}
