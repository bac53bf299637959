namespace Coopetition.Report.Tests.Collection;

/// <summary>Classes that run the collection's own notebooks, one after another: one run on the shipped data serves all that only look at it, and the others find its workers warm.</summary>
[CollectionDefinition]
public sealed class OneStory : ICollectionFixture<ShippedStory>;
