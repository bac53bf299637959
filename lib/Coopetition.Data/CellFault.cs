namespace Coopetition.Data;

/// <summary>What is wrong with a cell, and what to do: two sentences.</summary>
internal readonly record struct CellFault(string Problem, string Remedy);
