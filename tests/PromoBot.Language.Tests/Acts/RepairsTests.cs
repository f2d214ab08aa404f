namespace PromoBot.Language.Tests;

/// <summary>What is taken back in the same breath was never said. Said on Wednesday 15 October 2025.</summary>
public sealed class RepairsTests
{
    [Theory]
    [InlineData("周一，哦不，周二去的九牧，见了沈总", "2025-10-14")]
    [InlineData("昨天，呃不是，前天接待的富安娜", "2025-10-13")]
    [InlineData("visited Bosch on Monday, no wait, Tuesday", "2025-10-14")]
    public void A_day(string text, string day) => Assert.Equal(day, Reads.Of(text).Acts[0].Slots.Date?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("投资5亿，说错了，是15亿，宝钛想做钛合金锻件项目", 1_500_000_000)]
    [InlineData("九牧想投卫浴二期，3亿，不对，三亿五", 350_000_000)]
    public void A_sum(string text, long value) => Assert.Equal(value, Assert.Single(Reads.Of(text).Acts[0].Slots.Amounts).Min);

    [Fact]
    public void A_place() => Assert.Equal(["成都市"], Reads.Of("下周三去重庆，不是重庆，成都，招商").Acts[0].Slots.Places);

    [Fact]
    public void A_company() => Assert.Equal(["圆心科技"], Reads.Of("昨天拜访了高济医药，哦不对，是圆心科技，见了龙总").Acts[0].Slots.Companies);

    /// <summary>The second is denied, the first holds.</summary>
    [Fact]
    public void Not_what_a_no_denies() => Assert.Contains("王总", Reads.Of("今天拜访了九牧集团，见的是王总不是李总").Acts[0].Slots.Contacts);

    /// <summary>What stands beside a no that belongs to something else stays.</summary>
    [Theory]
    [InlineData("走访了美的集团，不是第一次去了，格力集团也去了", 2)]
    [InlineData("走访了美的集团和格力集团，没谈项目", 2)]
    public void Nothing_else(string text, int companies) => Assert.Equal(companies, Reads.Of(text).Acts.SelectMany(act => act.Slots.Companies).Distinct().Count());
}
