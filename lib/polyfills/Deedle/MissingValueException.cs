namespace Deedle;

public class MissingValueException(object key, string message) : Exception(message)
{
    public object Key { get; } = key;
}
