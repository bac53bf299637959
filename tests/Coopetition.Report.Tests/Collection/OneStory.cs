namespace Coopetition.Report.Tests.Collection;

/// <summary>Classes that only look at what the collection's own notebooks give: one run on the shipped data serves all.</summary>
[CollectionDefinition]
public sealed class OneStory : ICollectionFixture<ShippedStory>;
