using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>What a report says about the targets, by the kind of indicator.</summary>
public class EffectLinesTests
{
    private const decimal Yi = 100_000_000;

    private static readonly UnitOfMeasure YiYuan = new("亿元", "CNY", Yi);

    private static readonly UnitOfMeasure Percent = new("%", null, 1);

    private static readonly Measure Funds = new Measure.SumOfReceipts([AmountKind.Funds]);

    [Fact]
    public void A_sum_moves_towards_its_target() => Assert.Equal(["talk.effect"], Report(Of(Funds, YiYuan)).Select(text => text.Key));

    [Fact]
    public void What_awaits_verification_says_so()
    {
        var line = Assert.Single(Report(Scene.Plan with { Indicators = [Of(Funds, YiYuan)], Verifies = [RecordKind.Receipt] }));

        Assert.Equal(("talk.effect_pending_sum", "talk.effect"), (line.Key, Phrase(line, "effect").Key));
    }

    [Fact]
    public void A_share_says_what_more_it_takes()
    {
        var line = Assert.Single(Report(Of(new Measure.Share(Funds, Filter.None, YiYuan), Percent) with { Filter = Filter.None with { AllTags = [Tag.Hq] } }));

        Assert.Equal(("talk.effect_share", new Value.Plain("–"), new Value.Number(0, "%")), (line.Key, line.With["before"], line.With["after"]));
        // 3 亿 of the other kind: a tenth of the whole takes a third of 亿.
        Assert.Equal(new Value.Number(0.3334m, "亿元"), line.With["more"]);
    }

    [Fact]
    public void Growth_is_told_in_sums_and_without_a_base_says_so()
    {
        var bases = new Dictionary<string, IReadOnlyDictionary<int, decimal>>(StringComparer.Ordinal) { ["dazhi"] = new Dictionary<int, decimal> { [2025] = 10 } };

        var line = Assert.Single(Report(Of(new Measure.Growth(Funds, bases, YiYuan), Percent)));
        Assert.Equal(("talk.effect", new Value.Number(3, "亿元"), new Value.Number(11, "亿元"), new Value.Number(8, "亿元")), (line.Key, line.With["after"], line.With["target"], line.With["left"]));

        bases.Clear();
        Assert.Equal("talk.effect_no_base", Assert.Single(Report(Of(new Measure.Growth(Funds, bases, YiYuan), Percent))).Key);
    }

    [Fact]
    public void A_bonus_item_has_nothing_to_go() => Assert.Equal(["talk.effect_bonus"], Report(Of(Funds, YiYuan) with { IsBonus = true }).Select(text => text.Key));

    [Fact]
    public void What_only_the_authority_owes_is_told_with_its_name()
    {
        var own = Of(Funds, YiYuan);
        var whole = own with { Id = "whole", Targets = new Dictionary<string, Tiers>(StringComparer.Ordinal) { [Indicator.Whole] = new(100, null) } };

        var lines = Report(Scene.Plan with { Indicators = [own, whole] });

        Assert.Equal(2, lines.Count);
        Assert.Equal("talk.of_whole", Phrase(lines[1], "indicator").Key);
        Assert.IsType<Value.Named>(Assert.Single(Report(whole)).With["indicator"]);
    }

    private static Indicator Of(Measure measure, UnitOfMeasure unit) => new(
        "x", "funds", new Dictionary<string, string>(StringComparer.Ordinal) { ["zh-CN"] = "资金", ["en"] = "Funds" }, unit, measure, Filter.None, Comparison.AtLeast,
        new Dictionary<string, Tiers>(StringComparer.Ordinal) { ["dazhi"] = new(10, null) });

    private static List<Text> Report(Indicator indicator) => Report(Scene.Plan with { Indicators = [indicator] });

    /// <summary>3 亿 arrive for a project of the speaker's unit.</summary>
    private static List<Text> Report(Plan plan)
    {
        var act = new Act(Intent.ReportFunds, new Slots { Project = "储能", Amounts = [new Amount(AmountKind.Funds, 3 * Yi)], Date = new DateOnly(2026, 3, 1) });
        var decision = Deciding.Decide(Scene.Says(act) with { Plan = plan }, Scene.Knowing(Scene.Project("储能")));
        return [.. decision.Replies[0].Blocks.OfType<Block.Paragraph>().Select(block => block.Text).Where(text => text.Key.StartsWith("talk.effect", StringComparison.Ordinal))];
    }

    private static Text Phrase(Text text, string name) => Assert.IsType<Value.Phrase>(text.With[name]).Text;
}
