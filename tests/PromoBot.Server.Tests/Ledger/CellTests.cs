using PromoBot.Domain;
using PromoBot.Server.Ledger;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Tests.Ledgers;

/// <summary>What cells are understood to say, and what is refused.</summary>
public class CellTests
{
    [Theory]
    [InlineData("2024/3/5", "2024-03-05")]
    [InlineData("2024-03-05", "2024-03-05")]
    [InlineData("2024.3.5", "2024-03-05")]
    [InlineData("2024年3月5日", "2024-03-05")]
    [InlineData("2024年03月05号", "2024-03-05")]
    [InlineData("20240305", "2024-03-05")]
    [InlineData("2024-03-05 14:30:00", "2024-03-05")]
    [InlineData("2024/3/5 9:05", "2024-03-05")]
    [InlineData("2024-03-05T00:00:00", "2024-03-05")]
    [InlineData("2024.3.5(周二)", "2024-03-05")]
    [InlineData("45356", "2024-03-05")]
    [InlineData(" 2024 年 3 月 5 日 ", "2024-03-05")]
    [InlineData("\uFF12\uFF10\uFF12\uFF14-03-05", "2024-03-05")]
    [InlineData("二〇二四年三月五日", "2024-03-05")]
    [InlineData("2024-02-29", "2024-02-29")]
    public void A_day_is_understood(string said, string day)
    {
        Assert.True(Days.TryRead(Cell.Of(said), out var read));
        Assert.Equal(DateOnly.Parse(day), read);
    }

    [Theory]
    [InlineData("2024年3月")]
    [InlineData("3月5日")]
    [InlineData("3/5/2024")]
    [InlineData("24.3.5")]
    [InlineData("昨天")]
    [InlineData("2024-13-01")]
    [InlineData("2023-02-29")]
    [InlineData("2024-03-05至2024-03-08")]
    [InlineData("待定")]
    [InlineData("0024-03-05")]
    [InlineData("2024")]
    [InlineData("99999999")]
    [InlineData("今年3月5日")]
    public void What_is_no_day_is_refused(string said) => Assert.False(Days.TryRead(Cell.Of(said), out _));

    [Theory]
    [InlineData("20", "亿元", 2_000_000_000, 2_000_000_000, "CNY")]
    [InlineData("1,200.5", "万元", 12_005_000, 12_005_000, "CNY")]
    [InlineData("0.30000000000000004", "亿元", 30_000_000, 30_000_000, "CNY")]
    [InlineData("500", "万美元", 5_000_000, 5_000_000, "USD")]
    [InlineData("5000万美元", "亿元", 50_000_000, 50_000_000, "USD")]
    [InlineData("3.5亿元", "万元", 350_000_000, 350_000_000, "CNY")]
    [InlineData("3.5亿", null, 350_000_000, 350_000_000, "CNY")]
    [InlineData("3亿美元", null, 300_000_000, 300_000_000, "USD")]
    [InlineData("500万", "万美元", 5_000_000, 5_000_000, "USD")]
    [InlineData("约20亿元", "亿元", 2_000_000_000, 2_000_000_000, "CNY")]
    [InlineData("10-20亿元", null, 1_000_000_000, 2_000_000_000, "CNY")]
    [InlineData("10-20", "亿元", 1_000_000_000, 2_000_000_000, "CNY")]
    [InlineData("10亿-20亿", "亿元", 1_000_000_000, 2_000_000_000, "CNY")]
    [InlineData("两亿三千万元", "亿元", 230_000_000, 230_000_000, "CNY")]
    [InlineData("1e3", "万元", 10_000_000, 10_000_000, "CNY")]
    [InlineData("0", "亿元", 0, 0, "CNY")]
    [InlineData("\uFF15\uFF10", "万元", 500_000, 500_000, "CNY")]
    [InlineData("3000万港币", "万元", 30_000_000, 30_000_000, "HKD")]
    public void A_sum_is_understood(string said, string? measure, decimal min, decimal max, string currency)
    {
        Assert.True(MoneyCells.TryRead(Cell.Of(said), measure is null ? null : Vocabulary.Measures[measure], out var amount));
        Assert.Equal(new Amount(null, min, max, currency), amount);
    }

    [Theory]
    [InlineData("20", null)]
    [InlineData("很多", "亿元")]
    [InlineData("-5", "亿元")]
    [InlineData("亿元以上", "亿元")]
    [InlineData("5亿元和3亿美元", "亿元")]
    [InlineData("20亩", "亿元")]
    [InlineData("2026-03-05", "亿元")]
    [InlineData("1000000000", "亿元")]
    [InlineData("#REF!", "亿元")]
    public void What_is_no_sum_is_refused(string said, string? measure) =>
        Assert.False(MoneyCells.TryRead(Cell.Of(said), measure is null ? null : Vocabulary.Measures[measure], out _));

    [Theory]
    [InlineData("1234567890.1234", "CNY")]
    [InlineData("0.0001", "CNY")]
    [InlineData("30000000", "USD")]
    [InlineData("12345.67", "CHF")]
    [InlineData("9999999999999", "JPY")]
    public void A_sum_that_is_written_reads_back(string said, string currency)
    {
        var value = decimal.Parse(said, System.Globalization.CultureInfo.InvariantCulture);
        var measure = Vocabulary.Measures["亿元"];
        foreach (var amount in new[] { new Amount(null, value, currency), new Amount(null, value / 2, value, currency) })
        {
            var rounded = amount with { Min = Math.Round(amount.Min, 4) };
            Assert.True(MoneyCells.TryRead(MoneyCells.Write(rounded, measure), measure, out var read), MoneyCells.Write(rounded, measure).Text);
            Assert.Equal(rounded, read);
        }
    }

    [Theory]
    [InlineData("甲公司、乙公司", "甲公司|乙公司")]
    [InlineData("甲公司,乙公司;丙公司", "甲公司|乙公司|丙公司")]
    [InlineData("甲公司\uFF0C乙公司\uFF1B丙公司", "甲公司|乙公司|丙公司")]
    [InlineData("BYD Co., Ltd.", "BYD Co., Ltd.")]
    [InlineData("Bosch, Inc, 甲公司", "Bosch, Inc|甲公司")]
    [InlineData("\"甲、乙公司\"、丙", "甲、乙公司|丙")]
    [InlineData("甲、、 乙 、甲", "甲|乙")]
    [InlineData("\"甲", "\"甲")]
    public void A_list_is_taken_apart(string said, string items) => Assert.Equal(items.Split('|'), Lists.Split(said));

    [Fact]
    public void A_list_that_is_joined_reads_back()
    {
        string[][] lists = [["甲", "乙、丙", "丁,戊"], ["\"引号\"公司"], ["A \"B\", C", "x;y"], ["BYD Co., Ltd."], ["末尾\"", "、"]];
        foreach (var list in lists)
            Assert.Equal(list, Lists.Split(Lists.Join(list)));
    }

    [Theory]
    [InlineData("广东省深圳市", "深圳市")]
    [InlineData("浙江杭州", "杭州市")]
    [InlineData("广东省深圳市南山区、上海", "南山区|上海市")]
    [InlineData("深圳市、南山区", "深圳市|南山区")]
    [InlineData("德国", "德国")]
    public void Places_are_understood(string said, string places) =>
        Assert.Equal(places.Split('|'), Locating.Find(said, out _)!.Select(place => place.Name));

    [Theory]
    [InlineData("鼓楼区")]
    [InlineData("某地")]
    public void A_place_that_is_unknown_or_could_be_several_is_refused(string said)
    {
        Assert.Null(Locating.Find(said, out var trouble));
        Assert.NotEmpty(trouble);
    }

    [Theory]
    [InlineData("计划总投资(亿元)", LedgerKind.Project, "Investment", "亿元")]
    [InlineData("投资额\n(万元)", LedgerKind.Project, "Investment", "万元")]
    [InlineData("投资额 (单位:万美元)", LedgerKind.Project, "Investment", "万美元")]
    [InlineData("总投资亿元", LedgerKind.Project, "Investment", "亿元")]
    [InlineData("投资额", LedgerKind.Project, "Investment", null)]
    [InlineData("名称", LedgerKind.Project, "Name", null)]
    [InlineData("项 目 名 称", LedgerKind.Project, "Name", null)]
    [InlineData("*项目名称:", LedgerKind.Project, "Name", null)]
    [InlineData("包保单位", LedgerKind.Project, "Unit", null)]
    [InlineData("签约日期", LedgerKind.Project, "SignedOn", null)]
    [InlineData("洽谈时间", LedgerKind.Project, "TalkingOn", null)]
    [InlineData("工商注册时间", LedgerKind.Project, "RegisteredOn", null)]
    [InlineData("开工时间(年月日)", LedgerKind.Project, "StartedOn", null)]
    [InlineData("项目阶段", LedgerKind.Project, "Stage", null)]
    [InlineData("是否为世界500强", LedgerKind.Project, "TagFlag", null)]
    [InlineData("专精特新", LedgerKind.Project, "TagFlag", null)]
    [InlineData("资金来源地", LedgerKind.Project, "From", null)]
    [InlineData("到账金额(万元)", LedgerKind.Receipt, "Sum", "万元")]
    [InlineData("实际利用外资(万美元)", LedgerKind.Receipt, "ForeignSum", "万美元")]
    [InlineData("拜访日期", LedgerKind.Visit, "Date", null)]
    [InlineData("带队领导", LedgerKind.Trip, "Leader", null)]
    [InlineData("会议名称", LedgerKind.Event, "Topic", null)]
    public void A_heading_is_understood(string said, object kind, string field, string? measure)
    {
        var sheet = Sheets.Of((LedgerKind)kind);
        var heading = Headings.Find(new Table("表", [new TableRow(1, [Cell.Of(said), Cell.Of("佐证材料"), Cell.Of("序号")])]), sheet.Kind)!;
        Assert.Equal((field, measure), (heading.Columns[0].Field.ToString(), heading.Columns[0].Measure?.Name));
    }
}
