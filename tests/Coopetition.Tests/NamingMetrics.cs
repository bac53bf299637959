namespace Coopetition.Tests;

public sealed class NamingMetrics
{
    [Theory]
    [InlineData("Online advertising", "Ads. Online ones alone.", "online advertising")]
    [InlineData("Non-GAAP net income", null, "non-GAAP net income")]
    [InlineData("GAAP income", null, "GAAP income")]
    [InlineData("Taobao and Tmall Group", null, "Taobao and Tmall Group")]
    [InlineData("China commerce", "Retail and wholesale in China, with shops.", "China commerce")]
    [InlineData("Revenue", "Total revenue of the group.", "revenue")]
    public void Inside_a_sentence_only_names_and_abbreviations_keep_their_capital(string name, string? meaning, string inside) =>
        Assert.Equal(inside, new Metric("m", name, "RMB mn", "RMB", Basis.Gaap, Attribution.All, null, "m", meaning).NameInSentence);
}
