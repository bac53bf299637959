namespace Deedle;

public static partial class FrameExtensions
{
    public static void Print<K, V>(this Frame<K, V> frame) => frame.Print(printTypes: false);

    public static void Print<K, V>(this Frame<K, V> frame, bool printTypes) => Console.WriteLine(frame.Format(printTypes));
}
