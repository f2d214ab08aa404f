namespace PromoBot.Language.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("总投20个亿", "2000000000 CNY")]
    [InlineData("二十亿", "2000000000 CNY")]
    [InlineData("两千三百万", "23000000 CNY")]
    [InlineData("十五点六亿", "1560000000 CNY")]
    [InlineData("三点五亿左右", "350000000 CNY")]
    [InlineData("1.5亿元", "150000000 CNY")]
    [InlineData("2亿3千万", "230000000 CNY")]
    [InlineData("2亿3000万", "230000000 CNY")]
    [InlineData("一亿零五百万", "105000000 CNY")]
    [InlineData("两亿三", "230000000 CNY")]
    [InlineData("5,000 万", "50000000 CNY")]
    [InlineData("8千万", "80000000 CNY")]
    [InlineData("10.5个亿", "1050000000 CNY")]
    [InlineData("三个亿", "300000000 CNY")]
    [InlineData("1.5万亿", "1500000000000 CNY")]
    [InlineData("500w", "5000000 CNY")]
    [InlineData("１．５亿元", "150000000 CNY")]
    [InlineData("300块钱", "300 CNY")]
    [InlineData("贰仟叁佰万元", "23000000 CNY")]
    public void Yuan_is_read_in_digits_and_characters(string text, string expected) =>
        Assert.Equal(expected, ReadValues.Money(text));

    [Theory]
    [InlineData("2亿多", "200000000 CNY")]
    [InlineData("2亿余元", "200000000 CNY")]
    [InlineData("20多个亿", "2000000000 CNY")]
    [InlineData("约3亿美元", "300000000 USD")]
    [InlineData("总投资超过10亿元", "1000000000 CNY")]
    public void An_estimate_is_the_sum_that_was_said(string text, string expected) =>
        Assert.Equal(expected, ReadValues.Money(text));

    [Theory]
    [InlineData("3000万美元", "30000000 USD")]
    [InlineData("3000万美金", "30000000 USD")]
    [InlineData("3000万(美元)", "30000000 USD")]
    [InlineData("8000万欧", "80000000 EUR")]
    [InlineData("港币2亿元", "200000000 HKD")]
    [InlineData("2亿元(港币)", "200000000 HKD")]
    [InlineData("1.2亿新元", "120000000 SGD")]
    [InlineData("50亿日元", "5000000000 JPY")]
    [InlineData("300万英镑", "3000000 GBP")]
    [InlineData("15亿韩元", "1500000000 KRW")]
    [InlineData("3亿新台币", "300000000 TWD")]
    [InlineData("2千万瑞士法郎", "20000000 CHF")]
    [InlineData("7.8亿元人民币", "780000000 CNY")]
    [InlineData("人民币2.1亿元(3000万美元)", "210000000 CNY; 30000000 USD")]
    public void The_currency_may_stand_before_or_behind(string text, string expected) =>
        Assert.Equal(expected, ReadValues.Money(text));

    [Theory]
    [InlineData("10-20亿", "1000000000..2000000000 CNY")]
    [InlineData("25到30个亿", "2500000000..3000000000 CNY")]
    [InlineData("十五到二十亿", "1500000000..2000000000 CNY")]
    [InlineData("1亿~2亿", "100000000..200000000 CNY")]
    [InlineData("5000万元至1亿元", "50000000..100000000 CNY")]
    [InlineData("三四个亿", "300000000..400000000 CNY")]
    [InlineData("七八千万", "70000000..80000000 CNY")]
    [InlineData("300 to 400 million yuan", "300000000..400000000 CNY")]
    [InlineData("between 3 and 4 billion", "3000000000..4000000000 CNY")]
    [InlineData("$30m to $50m", "30000000..50000000 USD")]
    public void A_range_takes_the_unit_of_its_second_number(string text, string expected) =>
        Assert.Equal(expected, ReadValues.Money(text));

    [Theory]
    [InlineData("RMB 1.2 billion", "1200000000 CNY")]
    [InlineData("US$30m", "30000000 USD")]
    [InlineData("EUR 60 million", "60000000 EUR")]
    [InlineData("80 million US dollars", "80000000 USD")]
    [InlineData("2.2bn RMB", "2200000000 CNY")]
    [InlineData("$1.5B", "1500000000 USD")]
    [InlineData("120m euro", "120000000 EUR")]
    [InlineData("¥300 million", "300000000 CNY")]
    [InlineData("twenty million", "20000000 CNY")]
    [InlineData("half a billion yuan", "500000000 CNY")]
    [InlineData("the 4.2 billion figure", "4200000000 CNY")]
    [InlineData("HK$200 million", "200000000 HKD")]
    public void English_sums_are_read(string text, string expected) => Assert.Equal(expected, ReadValues.Money(text));

    [Theory]
    [InlineData("亿元以上的有哪些", "100000000 CNY")]
    [InlineData("10亿以上的项目", "1000000000 CNY")]
    [InlineData("超过10亿的项目", "1000000000 CNY")]
    [InlineData("不低于3亿元", "300000000 CNY")]
    [InlineData("projects over 100 million", "100000000 CNY")]
    public void A_bound_is_a_threshold_and_no_sum(string text, string threshold)
    {
        Assert.Equal(threshold, ReadValues.Thresholds(text));
        Assert.Empty(ReadValues.Of(text).Money);
    }

    [Theory]
    [InlineData("占比86%")]
    [InlineData("要地200亩")]
    [InlineData("4.5万平米厂房")]
    [InlineData("年产10万吨")]
    [InlineData("5GW组件")]
    [InlineData("5G基站")]
    [InlineData("世界500强")]
    [InlineData("3 million people")]
    [InlineData("电话13800138000")]
    [InlineData("2025年")]
    [InlineData("几十亿")]
    [InlineData("十几亿")]
    [InlineData("个把亿")]
    [InlineData("百亿级产业")]
    [InlineData("万元GDP能耗")]
    [InlineData("看了一块地")]
    [InlineData("三元锂电池")]
    [InlineData("不搞一刀切")]
    [InlineData("陆总和伍总")]
    [InlineData("第3亿")]
    [InlineData("30m2")]
    public void Not_money(string text) => Assert.Empty(ReadValues.Of(text).Money);

    [Theory]
    [InlineData("投2亿3月开工", "200000000 CNY")]
    [InlineData("投资5亿年产10万吨", "500000000 CNY")]
    [InlineData("投资2亿平台项目", "200000000 CNY")]
    [InlineData("投8000万欧洲基金", "80000000 CNY")]
    [InlineData("投资3亿升级改造", "300000000 CNY")]
    public void The_word_behind_a_sum_is_not_its_unit(string text, string expected) =>
        Assert.Equal(expected, ReadValues.Money(text));

    [Fact]
    public void What_was_said_of_currency_and_unit_is_kept_apart()
    {
        Assert.Equal([(false, false), (false, true), (true, true)],
            ReadValues.Of("2亿, 2亿元, 2亿美元").Money.Select(money => (money.CurrencySaid, money.UnitSaid)));
    }
}
