using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>What a chart looks like where it says nothing itself.</summary>
public class Template : DynamicObj.DynamicObj
{
    /// <summary>Trace templates are kept by trace type, in the given order.</summary>
    public static Template init<TTrace>(Layout layoutTemplate, FSharpOption<IEnumerable<TTrace>> TraceTemplates = null)
        where TTrace : Trace
    {
        var data = new DynamicObj.DynamicObj();
        foreach (var sameType in (TraceTemplates?.Value ?? []).GroupBy(trace => trace.type))
        {
            data.SetValue(sameType.Key, sameType.Select(WithoutType).ToArray());
        }

        return new Template().Write("layout", layoutTemplate).Write("data", data);
    }

    private static DynamicObj.DynamicObj WithoutType(Trace trace)
    {
        var template = new DynamicObj.DynamicObj();
        trace.CopyDynamicPropertiesTo(template);
        return template;
    }
}
