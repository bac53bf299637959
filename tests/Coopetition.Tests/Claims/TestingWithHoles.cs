namespace Coopetition.Tests.Claims;

public sealed class TestingWithHoles
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    /// <summary>
    /// What is missing is not zero, no or last: with figures and channels' histories taken away at random a claim keeps its verdict or cannot be tested, and a count says what it does not know.
    /// </summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_some_rows_a_claim_keeps_its_verdict_or_cannot_be_tested(int seed)
    {
        var random = new Random(seed);
        var silent = StoryData.AsItIs.Channels.Where(_ => random.Next(5) == 0).Select(channel => $"{channel.Id},").ToList();
        using var copy = new DataCopy()
            .Keep("financials.csv", _ => random.Next(5) > 0)
            .Keep("annuals.csv", _ => random.Next(5) > 0)
            .Keep("users.csv", _ => random.Next(5) > 0)
            .Keep("channel_states.csv", row => !silent.Exists(channel => row.StartsWith(channel, StringComparison.Ordinal)));

        var ledger = ClaimLedger.Test(copy.Read());

        Assert.All(StoryData.Changes(ledger), change => Assert.True(change.Value == Verdict.CannotBeTested, $"{change.Key}: {change.Value}, {ledger[change.Key].Reason}"));
        foreach (var claim in ledger.Claims.Where(claim => claim.Kind == ClaimKind.Count && claim.Computed.Length > 0 && claim.Id is "C031" or "C037"))
        {
            var unknown = StoryData.AsItIs.Channels.Count(channel => channel is { Kind: "payment", Opener.Id: "Alibaba", Beneficiary.Id: "Tencent" } && silent.Contains($"{channel.Id},"));
            Assert.Equal(unknown > 0, claim.Reason.Contains("whose state is known", StringComparison.Ordinal));
        }
    }

    [Theory]
    // Two are open and one closed; of the fourth nothing is known.
    [InlineData("count,joint-pier|old-pier|shared-tickets,,2031-05-20,state = open,=,1,,", Verdict.CannotBeTested)]
    [InlineData("count,joint-pier|old-pier|shared-tickets,,2031-05-20,state = open,=,2,,", Verdict.CannotBeTested)]
    [InlineData("count,joint-pier|old-pier|shared-tickets,,2031-05-20,state = open,between,1..2,,", Verdict.Holds)]
    [InlineData("count,joint-pier|old-pier|shared-tickets,,2031-05-20,state = open,>,3,,", Verdict.Contradicted)]
    public void A_count_with_an_unknown_one_is_decided_only_if_every_number_that_it_can_be_says_the_same(string claim, Verdict verdict)
    {
        using var data = new InventedData();
        var tested = data.Judge(claim);

        Assert.Equal(verdict, tested.Verdict);
        Assert.Contains(verdict == Verdict.CannotBeTested ? "The data hold no state of 1 channel" : "(one is not)", tested.Reason, StringComparison.Ordinal);
    }
}
