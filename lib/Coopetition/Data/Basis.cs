namespace Coopetition;

/// <summary>By which rules a figure was drawn up.</summary>
public enum Basis
{
    /// <summary>By accounting standards, US or international.</summary>
    Gaap,

    /// <summary>Adjusted by the company's own rules.</summary>
    NonGaap,

    /// <summary>No accounting figure: users, orders, prices.</summary>
    Operational,
}
