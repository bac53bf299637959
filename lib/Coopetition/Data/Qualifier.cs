namespace Coopetition;

/// <summary>How a published value is to be read.</summary>
public enum Qualifier
{
    Exactly,
    MoreThan,
    About,
}
