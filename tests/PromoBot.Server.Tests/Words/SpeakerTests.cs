using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Words;

namespace PromoBot.Server.Tests.Words;

public sealed class SpeakerTests
{
    private static readonly WordBook Book = WordFiles.Load([
        new WordFile("words.zh-CN.yaml", "nested: 给{who}\nmore: 还差{n}个{{工业}}项目"),
        new WordFile("words.en.yaml", "nested: to {who}\nmore: '{n} more {n|project|projects}'"),
    ]);

    private static readonly Speaker Zh = new(Book, Locale.Zh, new DateOnly(2026, 3, 12));
    private static readonly Speaker En = Zh with { Locale = Locale.En };

    [Theory]
    [InlineData(2026, 3, 11, "3月11日(周三)", "Wed 11 Mar")]
    [InlineData(2025, 12, 28, "2025年12月28日(周日)", "Sun 28 Dec 2025")]
    public void A_date_names_its_weekday_and_a_strange_year(int year, int month, int day, string zh, string en)
    {
        var date = new DateOnly(year, month, day);

        Assert.Equal((zh, en), (Zh.Show(date), En.Show(date)));
    }

    [Theory]
    [InlineData("2000000000", "CNY", "20亿元", "RMB 2 billion")]
    [InlineData("250000000", "CNY", "2.5亿元", "RMB 250 million")]
    [InlineData("30000000", "USD", "3000万美元", "USD 30 million")]
    [InlineData("123456789", "CNY", "1.23456789亿元", "RMB 123.456789 million")]
    [InlineData("800000", "CNY", "80万元", "RMB 800,000")]
    [InlineData("0", "CNY", "0元", "RMB 0")]
    [InlineData("99999999.999", "CNY", "1亿元", "RMB 100 million")]
    [InlineData("5000", "THB", "5000THB", "THB 5,000")]
    public void A_sum_comes_back_exactly_in_the_readers_units(string value, string currency, string zh, string en)
    {
        var amount = new Amount(null, Parse(value), currency);

        Assert.Equal((zh, en), (Zh.Show(amount), En.Show(amount)));
    }

    [Theory]
    [InlineData("1000000000", "2000000000", "10–20亿元", "RMB 1–2 billion")]
    [InlineData("80000000", "120000000", "8000万–1.2亿元", "RMB 80–120 million")]
    public void A_range_says_a_shared_unit_once(string min, string max, string zh, string en)
    {
        var amount = new Amount(null, Parse(min), Parse(max), Money.Yuan);

        Assert.Equal((zh, en), (Zh.Show(amount), En.Show(amount)));
    }

    [Theory]
    [InlineData("12.5", "亿元", "12.5亿元", "RMB 1.25 billion")]
    [InlineData("17.4999", "亿元", "17.4999亿元", "RMB 1.74999 billion")]
    [InlineData("3000", "万美元", "3000万美元", "USD 30 million")]
    [InlineData("3", "个", "3个", "3")]
    [InlineData("0.333", null, "0.33", "0.33")]
    [InlineData("12345", null, "12,345", "12,345")]
    public void A_number_carries_its_unit(string number, string? unit, string zh, string en)
    {
        var value = new Value.Number(Parse(number), unit);

        Assert.Equal((zh, en), (Zh.Show(value), En.Show(value)));
    }

    private static decimal Parse(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Lists_names_and_phrases_follow_the_language()
    {
        var named = new Value.Named(new Dictionary<string, string> { ["zh-CN"] = "到位资金", ["en"] = "Funds received" });
        var names = new Value.Names(["比亚迪", "宁德时代"]);
        var nested = Text.Of("talk.nested", ("who", names));
        var phrases = new Value.Phrases([nested, nested]);

        Assert.Equal(("到位资金", "Funds received"), (Zh.Show(named), En.Show(named)));
        Assert.Equal(("给比亚迪、宁德时代", "to 比亚迪, 宁德时代"), (Zh.Say(nested), En.Say(nested)));
        Assert.Equal("给比亚迪、宁德时代、给比亚迪、宁德时代", Zh.Show(phrases));
        Assert.Equal(("49.6%", "12%"), (Zh.Show(new Value.Percent(0.4963m)), En.Show(new Value.Percent(0.12m))));
    }

    [Fact]
    public void A_word_may_follow_a_number_where_the_language_has_a_plural()
    {
        Assert.Equal("1 more project", En.Say("talk.more", ("n", 1)));
        Assert.Equal("3 more projects", En.Say("talk.more", ("n", 3)));
        Assert.Equal("还差3个{工业}项目", Zh.Say("talk.more", ("n", 3)));
    }
}
