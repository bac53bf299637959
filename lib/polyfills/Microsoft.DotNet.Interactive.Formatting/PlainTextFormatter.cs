using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

public static class PlainTextFormatter
{
    public const string MimeType = "text/plain";

    /// <summary>The default text of <paramref name="value"/>, whatever formatters are registered.</summary>
    internal static string Text(object? value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        using var context = new FormatContext(writer);
        Write(value, context);
        return writer.ToString();
    }

    /// <summary>Scalars in one line, as a page shows them; dates look unlike those that stand alone.</summary>
    internal static string Line(IEnumerable items)
    {
        var sequence = Sequence.Of(items);
        var texts = sequence.Shown.Select(item => item is DateTime or DateTimeOffset ? ((IFormattable)item).ToString(null, CultureInfo.InvariantCulture) : Text(item));
        return $"[ {string.Join(", ", texts)}{sequence.Rest} ]";
    }

    internal static void Write(object? value, FormatContext context)
    {
        if (value is null)
        {
            context.Writer.Write(Formatter.NullText);
            return;
        }
        var shape = TypeShape.Of(value.GetType());
        switch (value)
        {
            case IHtmlContent html:
                html.WriteTo(context.Writer, HtmlEncoder.Default);
                break;
            case DateTime or DateTimeOffset:
                context.Writer.Write(((IFormattable)value).ToString("u", CultureInfo.InvariantCulture));
                break;
            // Of all numbers the original writes decimals in the culture of the cell.
            case decimal number:
                context.Writer.Write(number.ToString(CultureInfo.CurrentCulture));
                break;
            case Type type:
                context.Writer.Write(TypeShape.Of(type).FullName);
                break;
            case Exception or Enum:
                context.Writer.Write(value.ToString());
                break;
            case var _ when shape.IsScalar:
                context.Writer.Write(value);
                break;
            case var _ when shape.IsTuple && shape.Members.All(member => member.Read(value) is { } item && TypeShape.Of(item.GetType()).IsScalar):
                WriteLine("( ", shape.Members.Select(member => member.Read(value)), "", " )", context);
                break;
            case IEnumerable items:
                WriteItems(items, shape, context);
                break;
            case var _ when shape.Members.Count == 0 || context.IsTooDeep:
                context.Writer.Write(value.ToString());
                break;
            default:
                WriteMembers(value, shape, context);
                break;
        }
    }

    private static void WriteItems(IEnumerable items, TypeShape shape, FormatContext context)
    {
        var sequence = Sequence.Of(items);
        if (TypeShape.Of(shape.ItemType!).IsScalar || context.IsTooDeep)
        {
            WriteLine("[ ", sequence.Shown, sequence.Rest, " ]", context);
            return;
        }
        context.IsMidLine = false;
        context.Writer.Write(shape.Name);
        foreach (var item in sequence.Shown)
        {
            context.Writer.WriteLine();
            context.Writer.Write(Indent(context.Depth) + "- ");
            context.IsMidLine = true;
            item.FormatTo(context, MimeType);
            context.IsMidLine = false;
        }
        context.Writer.Write(sequence.Rest);
    }

    private static void WriteLine(string start, IEnumerable<object?> items, string rest, string end, FormatContext context)
    {
        var separator = start;
        foreach (var item in items)
        {
            context.Writer.Write(separator);
            Write(item, context);
            separator = ", ";
        }
        context.Writer.Write((separator == start ? start : "") + rest + end);
    }

    private static void WriteMembers(object value, TypeShape shape, FormatContext context)
    {
        var isNewLine = !context.IsMidLine;
        context.IsMidLine = false;
        if (isNewLine)
        {
            context.Writer.Write(shape.Name);
        }
        foreach (var member in shape.Members)
        {
            if (isNewLine)
            {
                context.Writer.WriteLine();
                context.Writer.Write(Indent(context.Depth));
            }
            isNewLine = true;
            context.Writer.Write($"{member.Name}: ");
            member.Read(value).FormatTo(context, MimeType);
        }
    }

    private static string Indent(int depth) => new(' ', 4 + (2 * depth));
}
