using Newtonsoft.Json;

namespace Plotly.NET;

internal static class Json
{
    private static readonly JsonSerializerSettings Settings = new() { ReferenceLoopHandling = ReferenceLoopHandling.Serialize };

    public static string Write(object value) => JsonConvert.SerializeObject(value, Settings);
}
