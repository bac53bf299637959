namespace DynamicObj;

public static class DynObj
{
    /// <summary>Writes the second's properties over the first's, nested objects into nested objects, and returns the first.</summary>
    public static DynamicObj combine(DynamicObj first, DynamicObj second)
    {
        foreach (var (name, value) in second.GetProperties(true))
        {
            var merged = value is DynamicObj inner && first.TryGetValue(name) is { } present
                ? combine((DynamicObj)present.Value, inner)
                : value;
            first.SetValue(name, merged);
        }

        return first;
    }
}
