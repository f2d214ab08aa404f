namespace PromoBot.Language.Tests;

/// <summary>Each slot tells by which words and rule it was found (<c>parse --explain</c>).</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData(0, "intent", "拜访了")]
    [InlineData(0, "companies", "维天科技")]
    [InlineData(0, "contacts", "王副总")]
    [InlineData(0, "leader", "李区长")]
    [InlineData(0, "due", "下周三")]
    [InlineData(1, "project", "电池壳体项目")]
    [InlineData(1, "amounts", "20个亿")]
    public void A_slot_is_traced_to_its_words(int act, string slot, string words)
    {
        const string text = "昨天跟李区长去深圳拜访了维天科技,见了王副总,谈电池壳体项目,大概投20个亿,下周三再对接";
        Assert.Contains(Reads.Of(text).Findings, finding => finding.Act == act && finding.Slot == slot && finding.Words.Of(text) == words && finding.Rule.Length > 0);
    }
}
