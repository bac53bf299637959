namespace Coopetition.Testing;

/// <summary>Whom a figure is of: a company as a whole, or one of its apps.</summary>
/// <param name="App">Null for the company as a whole.</param>
internal sealed record Subject(Company Company, string? App)
{
    public string Name => App ?? Company.Name;
}
