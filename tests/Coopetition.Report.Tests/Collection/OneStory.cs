namespace Coopetition.Report.Tests.Collection;

/// <summary>The tests of the collection's own notebooks: one run on the shipped data serves all, and no two runs get in each other's way.</summary>
[CollectionDefinition]
public sealed class OneStory : ICollectionFixture<ShippedStory>;
