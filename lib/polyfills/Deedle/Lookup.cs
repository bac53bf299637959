namespace Deedle;

[Flags]
public enum Lookup
{
    Exact = 1,
    Greater = 2,
    ExactOrGreater = Exact | Greater,
    Smaller = 4,
    ExactOrSmaller = Exact | Smaller,
}
