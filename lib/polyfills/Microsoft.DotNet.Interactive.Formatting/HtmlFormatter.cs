using System.Collections;
using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

public static class HtmlFormatter
{
    public const string MimeType = "text/html";

    private const int SummaryLength = 200;

    private const string Style =
        "<style>.dni-plaintext pre{margin:0}.dni-treeview{white-space:nowrap}.dni-treeview .dni-treeview{padding-left:1em}"
        + ".dni-treeview code{font-style:italic}.dni-treeview td{text-align:start;vertical-align:top}</style>";

    internal static void Write(object? value, FormatContext context)
    {
        var shape = value is null ? null : TypeShape.Of(value.GetType());
        switch (value)
        {
            case IHtmlContent html:
                html.WriteTo(context.Writer, HtmlEncoder.Default);
                break;
            case DateTime or DateTimeOffset or TimeSpan or Enum or Type:
                context.Writer.Write($"<span>{Encode(PlainTextFormatter.Text(value))}</span>");
                break;
            case var _ when shape is null || shape.IsScalar || context.IsTooDeep:
                WriteText(value, context);
                break;
            case IEnumerable items when shape.IsDictionary:
                WriteTable("key", Sequence.Of(items), (entry, _) => Entry(entry!), context);
                break;
            case IEnumerable items when TypeShape.Of(shape.ItemType!).IsScalar:
                WriteText(PlainTextFormatter.Line(items), context);
                break;
            case IEnumerable items:
                WriteTable("index", Sequence.Of(items), (item, index) => (index, item), context);
                break;
            default:
                WriteTree(value!, shape, context);
                break;
        }
    }

    private static void WriteText(object? value, FormatContext context)
    {
        context.Writer.Write($"<div class=\"dni-plaintext\"><pre>{Encode(context.IsTooDeep ? Summary(value) : PlainTextFormatter.Text(value))}</pre></div>");
        AddStyle(context);
    }

    private static void WriteTable(string heading, Sequence sequence, Func<object?, int, (object? Key, object? Value)> row, FormatContext context)
    {
        if (sequence.Shown.Count == 0)
        {
            context.Writer.Write("<i>(empty)</i>");
            return;
        }
        var rows = sequence.Shown.Select(row).ToArray();
        var isMixed = rows.Select(entry => entry.Value?.GetType()).OfType<Type>().Distinct().Count() > 1;
        context.Writer.Write($"<table><thead><tr><th><i>{heading}</i></th>{(isMixed ? "<th><i>type</i></th>" : "")}<th>value</th></tr></thead><tbody>");
        foreach (var (key, value) in rows)
        {
            context.Writer.Write("<tr><td>");
            if (heading == "index")
            {
                context.Writer.Write(key);
            }
            else
            {
                key.FormatTo(context, MimeType);
            }
            context.Writer.Write("</td><td>");
            if (isMixed)
            {
                var type = value?.GetType();
                type.FormatTo(context, MimeType);
                context.Writer.Write("</td><td>");
            }
            value.FormatTo(context, MimeType);
            context.Writer.Write("</td></tr>");
        }
        if (sequence.Rest.Length > 0)
        {
            context.Writer.Write($"<tr><td colspan=\"2\"><i>{sequence.Rest.Trim()}</i></td></tr>");
        }
        context.Writer.Write("</tbody></table>");
        AddStyle(context);
    }

    private static void WriteTree(object value, TypeShape shape, FormatContext context)
    {
        context.Writer.Write(context.Depth == 1 ? "<details open=\"open\" class=\"dni-treeview\">" : "<details class=\"dni-treeview\">");
        context.Writer.Write($"<summary><code>{Encode(Summary(value))}</code></summary><table><tbody>");
        foreach (var member in shape.Members)
        {
            context.Writer.Write($"<tr><td>{Encode(member.Name)}</td><td>");
            member.Read(value).FormatTo(context, MimeType);
            context.Writer.Write("</td></tr>");
        }
        context.Writer.Write("</tbody></table></details>");
        AddStyle(context);
    }

    private static (object? Key, object? Value) Entry(object entry)
    {
        if (entry is DictionaryEntry { Key: var key, Value: var value })
        {
            return (key, value);
        }
        var members = TypeShape.Of(entry.GetType()).Members;
        return (members[0].Read(entry), members[1].Read(entry));
    }

    private static string Summary(object? value)
    {
        var text = (value?.ToString() ?? "").ReplaceLineEndings(@"\n");
        return text.Length > SummaryLength ? text[..SummaryLength] + "…" : text;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static void AddStyle(FormatContext context) => context.Close(writer => writer.Write(Style));
}
