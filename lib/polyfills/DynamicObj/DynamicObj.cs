using System.Dynamic;
using System.Reflection;
using Microsoft.FSharp.Core;

namespace DynamicObj;

/// <summary>An object whose properties are added while the program runs; what Json.NET writes is their names and values.</summary>
public class DynamicObj : DynamicObject
{
    private readonly Dictionary<string, object> properties = [];

    /// <summary>The value, present or not; a property that was set to null is present.</summary>
    public FSharpOption<object> TryGetValue(string name) =>
        properties.TryGetValue(name, out var value) ? FSharpOption<object>.Some(value)
        : Declared(name) is { } declared ? FSharpOption<object>.Some(declared.GetValue(this))
        : null;

    /// <summary>The value if it is present and of type <typeparamref name="T"/>.</summary>
    public FSharpOption<T> TryGetTypedValue<T>(string name) =>
        TryGetValue(name) is { Value: T value } ? FSharpOption<T>.Some(value) : null;

    /// <summary>Sets the property, declared or added; throws <see cref="ArgumentException"/> if it is declared read-only.</summary>
    public void SetValue<T>(string name, T value)
    {
        if (Declared(name) is { } declared)
        {
            declared.SetValue(this, value);
        }
        else
        {
            properties[name] = value;
        }
    }

    /// <summary>Takes the property away, or sets it to null if it is declared; false if there was none.</summary>
    public bool Remove(string name)
    {
        if (Declared(name) is not { CanWrite: true } declared)
        {
            return properties.Remove(name);
        }

        declared.SetValue(this, null);
        return true;
    }

    /// <summary>Declared properties first, if wanted, then the added ones in the order of their first setting.</summary>
    public IEnumerable<KeyValuePair<string, object>> GetProperties(bool includeInstanceProperties)
    {
        var declared = includeInstanceProperties ? GetType().GetProperties() : [];
        return declared.Select(property => KeyValuePair.Create(property.Name, property.GetValue(this))).Concat(properties);
    }

    /// <summary>Shallow: the values themselves are shared.</summary>
    public void CopyDynamicPropertiesTo(DynamicObj target)
    {
        foreach (var (name, value) in GetProperties(false))
        {
            target.SetValue(name, value);
        }
    }

    public override IEnumerable<string> GetDynamicMemberNames() => GetProperties(true).Select(property => property.Key);

    public override bool TryGetMember(GetMemberBinder binder, out object result)
    {
        var found = TryGetValue(binder.Name);
        result = found?.Value;
        return found is not null;
    }

    public override bool TrySetMember(SetMemberBinder binder, object value)
    {
        SetValue(binder.Name, value);
        return true;
    }

    private PropertyInfo Declared(string name) => GetType().GetProperty(name);
}
