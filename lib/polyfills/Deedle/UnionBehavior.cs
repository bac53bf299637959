namespace Deedle;

public enum UnionBehavior
{
    PreferLeft = 0,
    PreferRight = 1,
    Exclusive = 2,
}
