namespace Coopetition.Tests.Figures;

/// <summary>Formatters and Plotly.NET's default template are the process's: who sets them runs alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TheHouse
{
    public const string Name = "the house";
}
