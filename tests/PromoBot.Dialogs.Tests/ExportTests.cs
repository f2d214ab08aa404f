using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>Which document is handed over, of which days, for which units, in which form.</summary>
public class ExportTests
{
    // The day of the scene is 12 March 2026.
    [Theory]
    [InlineData("本月外出计划表", "2026-03", "TripPlan::20260301:20260331::", FileFormat.Excel)]
    [InlineData("项目资源清单", null, "Resources::20260101:20260312::", FileFormat.Excel)]
    [InlineData("签约项目清单", null, "Transfer::20260101:20260312::", FileFormat.Excel)]
    [InlineData("旬更新清单", null, "TenDays::20260311:20260320::", FileFormat.Excel)]
    [InlineData("上旬的旬更新清单", null, "TenDays::20260301:20260310::", FileFormat.Excel)]
    [InlineData("导出2月走访台账", "2026-02", "Visits::20260201:20260228::", FileFormat.Excel)]
    [InlineData("导出台账", null, "Ledger::20260101:20260312::", FileFormat.Excel)]
    [InlineData("导出12月走访台账", "2026-12", "Visits::20261201:20261231::", FileFormat.Excel)]
    public void An_officer_gets_everybodys_list(string text, string? period, string document, FileFormat format)
    {
        var block = Handed(text, new Slots { Period = period }, Scene.Officer);

        Assert.Equal((document, format), (block.Id, block.Kind));
    }

    [Fact]
    public void A_promoter_gets_the_units_own() => Assert.Equal("Resources::20260101:20260312:dazhi:", Handed("项目资源清单", Slots.None, Scene.Promoter).Id);

    [Fact]
    public void A_ranking_is_by_score_or_by_an_indicator_that_units_share()
    {
        Assert.EndsWith("::", Handed("导出排名表", Slots.None, Scene.Officer).Id, StringComparison.Ordinal);
        Assert.Equal("rank.only_whole", Reply("导出到位资金排名", new Slots { Indicator = "funds" }, Scene.Officer).Lead.Key);
        Assert.StartsWith("Figures:", Handed("把本月各街道任务做个Excel", new Slots { Indicator = "projects_100m" }, Scene.Officer).Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FileFormat.Word, FileFormat.Word, null)]
    [InlineData(FileFormat.Pdf, FileFormat.Pdf, null)]
    [InlineData(FileFormat.Picture, FileFormat.Excel, "export.no_picture")]
    public void The_form_is_as_wanted_as_far_as_it_can_be(FileFormat wanted, FileFormat given, string? remark)
    {
        var reply = Reply("项目资源清单", new Slots { Format = wanted }, Scene.Officer);

        Assert.Equal(given, reply.Blocks.OfType<Block.Document>().Single().Kind);
        Assert.Equal(remark, reply.Blocks.OfType<Block.Paragraph>().SingleOrDefault()?.Text.Key);
    }

    [Fact]
    public void A_ledger_is_a_workbook_whatever_was_wanted()
    {
        var reply = Reply("导出台账", new Slots { Format = FileFormat.Word }, Scene.Officer);

        Assert.Equal(FileFormat.Excel, reply.Blocks.OfType<Block.Document>().Single().Kind);
        Assert.Equal("export.ledger_is_excel", reply.Blocks.OfType<Block.Paragraph>().Single().Text.Key);
    }

    [Fact]
    public void Of_a_bulletin_that_is_not_there_an_officer_is_offered_the_draft()
    {
        Assert.Equal("export.draft_it", Assert.Single(Reply("导出2月通报", new Slots { Period = "2026-02" }, Scene.Officer).Choices).Label.Key);
        Assert.Empty(Reply("导出2月通报", new Slots { Period = "2026-02" }, Scene.Promoter).Choices);
    }

    [Fact]
    public void What_names_nothing_is_answered_with_what_there_is() => Assert.Equal("export.which", Reply("导出", Slots.None, Scene.Officer).Lead.Key);

    [Theory]
    [InlineData(DocumentKind.Bulletin, "monthly-2026-02-01", "")]
    [InlineData(DocumentKind.Ranking, "", "funds")]
    public void What_a_link_says_comes_back_out_of_it(DocumentKind kind, string bulletin, string indicator)
    {
        var ask = new DocumentAsk(kind, bulletin, new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)), ["a", "b"], indicator);
        var read = DocumentAsk.Read(ask.Id)!;

        Assert.Equal(ask.Id, read.Id);
        Assert.Equal(["a", "b"], read.Units);
    }

    private static Block.Document Handed(string text, Slots slots, Person speaker) => Reply(text, slots, speaker).Blocks.OfType<Block.Document>().Single();

    private static Reply Reply(string text, Slots slots, Person speaker) =>
        Assert.Single(Deciding.Decide(Scene.Says(new Act(Intent.Export, slots), speaker: speaker, text: text), Facts.None).Replies);
}
