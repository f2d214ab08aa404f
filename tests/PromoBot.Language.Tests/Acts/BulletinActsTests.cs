namespace PromoBot.Language.Tests;

/// <summary>What is said about a bulletin; the day is 15 October 2025.</summary>
public sealed class BulletinActsTests
{
    [Theory]
    [InlineData("起草9月通报", "2025-09")]
    [InlineData("本月通报", "2025-10")]
    [InlineData("看一下9月通报", "2025-09")]
    [InlineData("上周的招商周报", "2025-W41")]
    [InlineData("帮我起草三季度通报", "2025-Q3")]
    [InlineData("重新起草上半年的通报", "2025-H1")]
    [InlineData("12月通报", "2024-12")]
    [InlineData("看看通报", null)]
    [InlineData("draft the September bulletin", "2025-09")]
    [InlineData("show me the bulletin of last month", "2025-09")]
    public void A_bulletin_is_wanted(string text, string? period)
    {
        var act = Act(text);
        Assert.Equal((Intent.ShowBulletin, period), (act.Intent, act.Slots.Period));
    }

    [Theory]
    [InlineData("发布", null)]
    [InlineData("发布9月通报", "2025-09")]
    [InlineData("可以发布了", null)]
    [InlineData("这份通报发布吧", null)]
    [InlineData("release", null)]
    public void It_is_released(string text, string? period)
    {
        var act = Act(text);
        Assert.Equal((Intent.ReleaseBulletin, period), (act.Intent, act.Slots.Period));
    }

    [Theory]
    [InlineData("第二段改成本月招商形势平稳。", EditOf.Paragraph, 2, EditHow.Replace, "本月招商形势平稳。")]
    [InlineData("把第12段换成：“全市到位资金稳步增长”", EditOf.Paragraph, 12, EditHow.Replace, "全市到位资金稳步增长")]
    [InlineData("第十一段改为A", EditOf.Paragraph, 11, EditHow.Replace, "A")]
    [InlineData("标题改成9月招商通报", EditOf.Title, 0, EditHow.Replace, "9月招商通报")]
    [InlineData("删掉亮点3", EditOf.Highlight, 3, EditHow.Remove, null)]
    [InlineData("第二条亮点删掉", EditOf.Highlight, 2, EditHow.Remove, null)]
    [InlineData("去掉第三段", EditOf.Paragraph, 3, EditHow.Remove, null)]
    [InlineData("加一句下一步要盯紧开工", EditOf.Paragraph, 0, EditHow.Add, "下一步要盯紧开工")]
    [InlineData("第三段再加一句：请抓紧", EditOf.Paragraph, 3, EditHow.Add, "请抓紧")]
    [InlineData("加一条亮点：比亚迪签约", EditOf.Highlight, 0, EditHow.Add, "比亚迪签约")]
    [InlineData("change paragraph 2 to All is well.", EditOf.Paragraph, 2, EditHow.Replace, "All is well.")]
    [InlineData("delete highlight 3", EditOf.Highlight, 3, EditHow.Remove, null)]
    [InlineData("add a sentence: Go on.", EditOf.Paragraph, 0, EditHow.Add, "Go on.")]
    public void Its_words_are_changed(string text, EditOf of, int number, EditHow how, string? words)
    {
        var act = Act(text);
        Assert.Equal((Intent.EditBulletin, new PaperEdit(of, number, how, words)), (act.Intent, act.Slots.Edit));
    }

    [Theory]
    [InlineData("本月外出计划表", "2025-10", null)]
    [InlineData("项目资源清单", null, null)]
    [InlineData("导出签约项目清单", null, null)]
    [InlineData("把旬更新清单导成Excel发我", null, FileFormat.Excel)]
    [InlineData("上个月走访台账发我一份word", "2025-09", FileFormat.Word)]
    [InlineData("导出排名表", null, null)]
    public void A_list_by_its_name_is_exported(string text, string? period, FileFormat? format)
    {
        var act = Act(text);
        Assert.Equal((Intent.Export, period, format), (act.Intent, act.Slots.Period, act.Slots.Format));
    }

    [Theory]
    [InlineData("昨天走访了比亚迪,通报了园区情况")]
    [InlineData("市里发布了新的招商政策")]
    [InlineData("周报什么时候交")]
    [InlineData("明天提醒我写通报")]
    [InlineData("投资额改成25亿")]
    [InlineData("加一个项目：储能")]
    [InlineData("删掉上一条")]
    [InlineData("比亚迪的项目清单里有几个签约的")]
    public void What_only_holds_such_words_is_something_else(string text) =>
        Assert.DoesNotContain(Reads.Of(text).Acts, act => act.Intent is Intent.ShowBulletin or Intent.EditBulletin or Intent.ReleaseBulletin or Intent.Export);

    private static Act Act(string text) => Assert.Single(Reads.Of(text).Acts);
}
