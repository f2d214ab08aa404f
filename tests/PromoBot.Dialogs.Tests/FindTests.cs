using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>What is looked up, whose it is, and who sees how much of it.</summary>
public sealed class FindTests
{
    [Fact]
    public void A_promoter_means_the_own_unit_and_an_officer_all()
    {
        Assert.Equal(["dazhi"], Asked(Slots.None).Units);
        Assert.Empty(Asked(Slots.None, Scene.Officer).Units);
        Assert.Equal("promoter", Asked(new Slots { Scope = Scope.Mine }).Person);
        Assert.Equal(["huaqiao"], Asked(new Slots { Unit = "花桥街道" }).Units);
        Assert.Empty(Asked(new Slots { Scope = Scope.All }).Units);
    }

    [Theory]
    [InlineData("没动静的项目有哪些", 30)]
    [InlineData("10天没更新的项目", 10)]
    [InlineData("两周没动静的", 14)]
    [InlineData("三个月没进展的", 90)]
    [InlineData("半个月没更新的", 15)]
    [InlineData("projects without news for 2 weeks", 14)]
    public void Quiet_is_since_as_many_days_as_were_said(string text, int days) => Assert.Equal(
        new DateOnly(2026, 3, 13).AddDays(-days),
        Deciding.Needs(Scene.Says(new Act(Intent.AskProjects, new Slots { IsQuiet = true }), text: text)).ProjectsWhere!.QuietSince);

    [Fact]
    public void More_of_the_quiet_ones_is_of_as_many_days()
    {
        var first = Deciding.Decide(Scene.Says(new Act(Intent.AskProjects, new Slots { IsQuiet = true }), text: "60天没动静的"), Found(7));
        var more = Deciding.Needs(Scene.Says(new Act(Intent.AskMore, Slots.None), first.Talk, text: "更多")).ProjectsWhere!;
        Assert.Equal((5, new DateOnly(2026, 3, 13).AddDays(-60)), (more.Skip, more.QuietSince));
    }

    [Fact]
    public void A_size_in_yuan_holds_in_other_currencies_by_the_plans_rates()
    {
        var plan = Scene.Plan with { Rates = [new Rate("USD", new DateOnly(2026, 1, 1), 7.1m, "")] };
        var turn = Scene.Says(new Act(Intent.AskProjects, new Slots { Amounts = [new Amount(AmountKind.Investment, 710_000_000m)] })) with { Plan = plan };
        Assert.Equal([new Money(710_000_000m, "CNY"), new Money(100_000_000m, "USD")], Deciding.Needs(turn).ProjectsWhere!.AtLeast);
    }

    [Fact]
    public void More_goes_on_where_the_page_ended_by_tap_and_in_words()
    {
        var first = Deciding.Decide(Scene.Says(new Act(Intent.AskProjects, new Slots { Stage = Stage.Talking })), Found(7));
        Assert.Equal(5, Rows(first).Count);
        Assert.Equal(Taps.More, first.Replies[0].Choices[^1].Tap.Verb);

        var tapped = Scene.Taps("t1", Taps.More, talk: first.Talk);
        Assert.Equal(5, Deciding.Needs(tapped).ProjectsWhere!.Skip);
        // What is being talked about is all that is not signed yet.
        Assert.Equal([Stage.Lead, Stage.Talking], Deciding.Needs(tapped).ProjectsWhere!.Stages);
        Assert.Equal(5, Deciding.Needs(Scene.Says(new Act(Intent.AskMore, Slots.None), first.Talk)).ProjectsWhere!.Skip);
        Assert.Empty(Deciding.Decide(tapped, Found(7, skip: 5)).Replies[0].Choices);
        Assert.Equal(["talk.old_button"], Scene.Keys(Deciding.Decide(Scene.Taps("t0", Taps.More, talk: first.Talk), Facts.None)));
        Assert.Equal(["find.no_more"], Scene.Keys(Deciding.Decide(Scene.Says(new Act(Intent.AskMore, Slots.None)), Facts.None)));
    }

    [Fact]
    public void Of_another_unit_a_promoter_sees_who_and_when_and_an_officer_all()
    {
        var theirs = Scene.Project("电池壳体项目", unit: "huaqiao") with { Person = "another" };
        var facts = Facts.None with { FoundProjects = [new FoundProject(theirs, new DateOnly(2026, 3, 1))], FoundProjectsCount = 1 };
        var ask = new Act(Intent.AskProjects, new Slots { Scope = Scope.All });

        var row = Rows(Deciding.Decide(Scene.Says(ask), facts))[0];
        Assert.Equal([new Value.Plain("–"), new Value.Plain("–")], row.Skip(1).Take(2));
        Assert.DoesNotContain(new Value.Plain("电池壳体项目"), row);
        Assert.Contains(new Value.Day(new DateOnly(2026, 3, 1)), row);
        Assert.Contains(new Value.Plain("电池壳体项目"), Rows(Deciding.Decide(Scene.Says(ask, speaker: Scene.Officer), facts))[0]);

        var named = new Act(Intent.AskProjects, new Slots { Project = "电池壳体项目" });
        Assert.Equal(["find.of_others"], Scene.Keys(Deciding.Decide(Scene.Says(named), Scene.Knowing(theirs))));
    }

    [Fact]
    public void A_company_that_nobody_told_of_is_free_to_talk_to() =>
        Assert.Equal(["find.nobody"], Scene.Keys(Deciding.Decide(Scene.Says(new Act(Intent.AskCompany, new Slots { Companies = ["美团"] })), Facts.None)));

    [Fact]
    public void A_later_report_is_saved_and_told_and_the_holder_hears_of_it_once()
    {
        var claim = new Claim("比亚迪", "huaqiao", "officer", new DateOnly(2026, 3, 2));
        var first = Deciding.Decide(Scene.Says(Scene.Visit("比亚迪")), Facts.None with { Claims = [claim] });
        Assert.Single(first.Changes);
        Assert.Contains("find.first_talk", Scene.Keys(first));
        Assert.Equal(("officer", "find.told_holder"), (first.Notices[0].Person, Assert.Single(first.Notices).Reply.Lead.Key));

        var later = Deciding.Decide(Scene.Says(Scene.Visit("比亚迪")), Facts.None with { Claims = [claim with { IsKnownToUnits = true }] });
        Assert.Contains("find.first_talk", Scene.Keys(later));
        Assert.Empty(later.Notices);

        var own = Deciding.Decide(Scene.Says(Scene.Visit("比亚迪")), Facts.None with { Claims = [claim with { Unit = "dazhi" }] });
        Assert.DoesNotContain("find.first_talk", Scene.Keys(own));
    }

    [Fact]
    public void A_visit_with_its_lead_tells_the_holder_once()
    {
        var facts = Facts.None with { Claims = [new Claim("比亚迪", "huaqiao", "officer", new DateOnly(2026, 3, 2))] };
        Assert.Single(Deciding.Decide(Scene.Says([Scene.Visit("比亚迪"), Scene.Lead("电池壳体项目", 1m)]), facts).Notices);
    }

    private static ProjectsAsked Asked(Slots slots, Person? speaker = null) =>
        Deciding.Needs(Scene.Says(new Act(Intent.AskProjects, slots), speaker: speaker)).ProjectsWhere!;

    private static Facts Found(int count, int skip = 0) => Facts.None with
    {
        FoundProjects = [.. Enumerable.Range(skip, Math.Min(5, count - skip)).Select(number => new FoundProject(Scene.Project($"第{number}号"), new DateOnly(2026, 3, 1)))],
        FoundProjectsCount = count,
    };

    private static IReadOnlyList<IReadOnlyList<Value>> Rows(Decision decision) => Assert.Single(decision.Replies[0].Blocks.OfType<Block.Table>()).Rows;
}
