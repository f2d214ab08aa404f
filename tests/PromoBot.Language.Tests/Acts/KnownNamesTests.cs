using PromoBot.Server.Words;

namespace PromoBot.Language.Tests;

/// <summary>What the books know wins over guesses.</summary>
public sealed class KnownNamesTests
{
    private static readonly Reader Reader = new(CueFiles.Load(), ValueReader.Default);

    private static readonly KnownNames Known = new(["大智街道", "大智街"], ["大智街专员"], ["蓝海", "恩捷新材"], ["氢燃料电池项目", "蓝海二期", "恩捷新材"]);

    [Theory]
    [InlineData("氢燃料电池项目今天签约了", "氢燃料电池项目", null)]
    [InlineData("蓝海二期到位资金3000万", "蓝海二期", null)]
    [InlineData("昨天拜访了恩捷新材", null, "恩捷新材")]
    public void A_known_name_is_read_as_what_it_is(string text, string? project, string? company)
    {
        var slots = Reader.Read(new Said(text, new(2026, 3, 12, 10, 30, 0, TimeSpan.FromHours(8)), Known)).Acts[0].Slots;
        Assert.Equal((project, company), (slots.Project, slots.Companies.SingleOrDefault()));
    }
}
