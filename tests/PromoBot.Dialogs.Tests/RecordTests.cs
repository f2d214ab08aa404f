using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>What the report conversations write.</summary>
public sealed class RecordTests
{
    [Fact]
    public void A_visit_that_is_still_to_come_is_not_written() =>
        Assert.Empty(Deciding.Decide(Scene.Says(new Act(Intent.ReportVisit, new Slots { Companies = ["比亚迪"], Date = new DateOnly(2026, 3, 13) })), Facts.None).Changes);

    [Fact]
    public void The_same_visit_told_twice_is_one()
    {
        var first = Deciding.Decide(Scene.Says(Scene.Visit("比亚迪")), Facts.None);
        var second = Deciding.Decide(Scene.Says(Scene.Visit("比亚迪股份有限公司")), Scene.Wrote([.. first.Changes]));
        Assert.Empty(second.Changes);
        Assert.Equal("log_visit.known_already", second.Replies[0].Lead.Key);
    }

    [Fact]
    public void A_next_step_becomes_a_reminder_of_the_visit()
    {
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.ReportVisit, new Slots { Companies = ["比亚迪"], Due = new DateOnly(2026, 3, 18) })), Facts.None);
        var reminder = Assert.Single(decision.Reminders);
        Assert.Equal((decision.Changes[0].After.Id, new DateOnly(2026, 3, 18)), (reminder.Entry, reminder.Due));
    }

    [Fact]
    public void A_lead_that_is_known_gets_what_is_new()
    {
        var decision = Deciding.Decide(Scene.Says(Scene.Lead("电池壳体项目", 900_000_000m)), Scene.Knowing(Scene.Project("电池壳体项目")));
        var change = Assert.Single(decision.Changes);
        Assert.Equal(900_000_000m, Assert.IsType<Project>(change.After).AmountOf(AmountKind.Investment)!.Min);
        Assert.Equal("p-电池壳体项目", change.Before!.Id);
    }

    [Fact]
    public void A_lead_that_says_nothing_new_changes_nothing() =>
        Assert.Empty(Deciding.Decide(Scene.Says(Scene.Lead("电池壳体项目", 500_000_000m)), Scene.Knowing(Scene.Project("电池壳体项目"))).Changes);

    [Fact]
    public void A_lead_without_an_investment_takes_a_bare_amount_afterwards()
    {
        var lead = Deciding.Decide(Scene.Says(Scene.Lead("电池壳体项目")), Facts.None);
        Assert.Equal("amounts", lead.Talk.Expecting!.Slot);

        var known = Facts.None with { Projects = [new ProjectFile((Project)lead.Changes[0].After, [])] };
        var amount = new Slots { Amounts = [new Amount(null, 2_000_000_000m)] };
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Unknown, Slots.None), lead.Talk, answer: amount), known);

        Assert.Equal(2_000_000_000m, Assert.IsType<Project>(Assert.Single(decision.Changes).After).AmountOf(AmountKind.Investment)!.Min);
    }

    [Fact]
    public void Another_units_project_is_not_ours_to_change()
    {
        var facts = Scene.Knowing(Scene.Project("电池壳体项目", unit: "huaqiao"));
        var act = new Act(Intent.ReportStage, new Slots { Project = "电池壳体项目", Stage = Stage.Signed });
        Assert.Equal("talk.of_another_unit", Deciding.Decide(Scene.Says(act), facts).Replies[0].Lead.Key);
        Assert.Single(Deciding.Decide(Scene.Says(act, speaker: Scene.Officer), facts).Changes);
    }

    [Fact]
    public void A_signing_moves_the_target()
    {
        var act = new Act(Intent.ReportStage, new Slots { Project = "电池壳体项目", Stage = Stage.Signed, Date = new DateOnly(2026, 3, 10) });
        var decision = Deciding.Decide(Scene.Says(act), Scene.Knowing(Scene.Project("电池壳体项目")));
        Assert.Equal(("p100m", 1m), (Assert.Single(decision.Contributions.New).Indicator, decision.Contributions.New[0].Amount));
        Assert.Contains("talk.effect", Scene.Keys(decision));
    }

    [Fact]
    public void Money_for_a_company_with_two_projects_asks_which_and_takes_the_answer()
    {
        var facts = Scene.Knowing(Scene.Project("电池壳体项目"), Scene.Project("电芯二期"));
        var act = new Act(Intent.ReportFunds, new Slots { Companies = ["比亚迪"], Amounts = [new Amount(AmountKind.Funds, 100_000_000m)] });

        var asked = Deciding.Decide(Scene.Says(act), facts);
        Assert.Equal((0, Asking.WhichProject), (asked.Changes.Count, asked.Talk.Question!.Slot));

        var decision = Deciding.Decide(Scene.Taps("t1", Taps.Answer, "p-电芯二期", asked.Talk), facts);
        Assert.Equal("p-电芯二期", Assert.IsType<Receipt>(Assert.Single(decision.Changes).After).Project);
    }

    [Fact]
    public void Money_in_a_range_is_asked_again() =>
        Assert.Equal("log_funds.ask_exact_amount", Deciding.Decide(
            Scene.Says(new Act(Intent.ReportFunds, new Slots { Companies = ["比亚迪"], Amounts = [new Amount(AmountKind.Funds, 1, 2, Money.Yuan)] })), Facts.None).Replies[0].Lead.Key);

    [Fact]
    public void Money_for_an_unknown_project_opens_it_as_signed()
    {
        var act = new Act(Intent.ReportFunds, new Slots { Project = "冷链园", Companies = ["京东"], Amounts = [new Amount(AmountKind.Funds, 100_000_000m)] });
        var decision = Deciding.Decide(Scene.Says(act), Facts.None);
        Assert.Equal(Stage.Signed, Assert.IsType<Project>(decision.Changes[0].After).Stage);
        Assert.Equal(decision.Changes[0].After.Id, Assert.IsType<Receipt>(decision.Changes[1].After).Project);
    }
}
