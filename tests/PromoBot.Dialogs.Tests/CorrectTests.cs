using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

public sealed class CorrectTests
{
    private static readonly Project Lead = Scene.Project("电池壳体项目", investment: 2_000_000_000m);

    private static readonly Visit Visit = new()
    {
        Id = "v1", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 11), Companies = ["比亚迪"], Contacts = ["王副总"],
    };

    private static readonly Facts Both = Scene.Wrote(new Change(null, Visit), new Change(null, Lead));

    [Fact]
    public void A_new_amount_goes_to_the_lead_and_leaves_the_visit()
    {
        var decision = Deciding.Decide(Says(new Slots { Amounts = [new Amount(null, 2_500_000_000m)] }), Both);
        var change = Assert.Single(decision.Changes);
        Assert.Equal(2_500_000_000m, Assert.IsType<Project>(change.After).AmountOf(AmountKind.Investment)!.Min);
    }

    [Fact]
    public void A_new_contact_goes_to_the_visit()
    {
        var decision = Deciding.Decide(Says(new Slots { Contacts = ["李总"] }), Both);
        Assert.Equal(["李总"], Assert.IsType<Visit>(Assert.Single(decision.Changes).After).Contacts);
    }

    [Fact]
    public void A_new_company_goes_to_both() =>
        Assert.Equal(2, Deciding.Decide(Says(new Slots { Companies = ["小米"] }), Both).Changes.Count);

    [Fact]
    public void A_project_named_with_its_new_amount_is_the_one_changed()
    {
        var other = Scene.Project("电芯二期");
        var facts = Both with { Projects = [.. Both.Projects, new ProjectFile(other, [])] };
        var decision = Deciding.Decide(Says(new Slots { Project = "电芯二期", Amounts = [new Amount(AmountKind.Investment, 1_800_000_000m)] }), facts);
        Assert.Equal("p-电芯二期", Assert.Single(decision.Changes).After.Id);
    }

    [Fact]
    public void A_date_in_the_future_is_not_taken() =>
        Assert.Empty(Deciding.Decide(Says(new Slots { Date = new DateOnly(2026, 3, 20) }), Both).Changes);

    [Fact]
    public void The_same_value_again_changes_nothing() =>
        Assert.Equal("correct.nothing_fits", Deciding.Decide(Says(new Slots { Contacts = ["王副总"] }), Both).Replies[0].Lead.Key);

    [Fact]
    public void Without_anything_written_there_is_nothing_to_change() =>
        Assert.Equal("correct.nothing_to_change", Deciding.Decide(Says(new Slots { Contacts = ["李总"] }), Facts.None).Replies[0].Lead.Key);

    [Fact]
    public void An_undo_takes_back_every_record_of_the_turn()
    {
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Undo, Slots.None)), Both);
        Assert.All(decision.Changes, change => Assert.True(change.After.IsWithdrawn));
        Assert.Equal(("t0", 2), (decision.Undoes, decision.Changes.Count));
    }

    [Fact]
    public void An_undone_correction_stands_as_before()
    {
        var corrected = Lead with { Amounts = [new Amount(AmountKind.Investment, 2_500_000_000m)] };
        var decision = Deciding.Decide(Scene.Says(new Act(Intent.Undo, Slots.None)), Scene.Wrote(new Change(Lead, corrected)));
        Assert.Equal(Lead, Assert.Single(decision.Changes).After);
    }

    [Theory]
    [InlineData(true, true, "correct.undone_already")]
    [InlineData(false, false, "correct.changed_since")]
    public void An_old_button_does_not_act_twice(bool isUndone, bool isLatest, string says)
    {
        var facts = Facts.None with { Written = new WrittenTurn("t0", "promoter", Scene.Now, [new Change(null, Visit)], isUndone, isLatest) };
        var decision = Deciding.Decide(Scene.Taps("t0", Taps.Undo), facts);
        Assert.Equal((0, says), (decision.Changes.Count, decision.Replies[0].Lead.Key));
    }

    [Fact]
    public void After_a_tap_on_an_older_card_the_correction_is_about_that_card()
    {
        var older = new WrittenTurn("t-1", "promoter", Scene.Now, [new Change(null, Scene.Project("电芯二期"))], IsUndone: false, IsLatest: true);
        var facts = Both with { Written = older, Projects = [.. Both.Projects, new ProjectFile(Scene.Project("电芯二期"), [])] };
        var asked = Deciding.Decide(Scene.Taps("t-1", Taps.Change), facts);
        Assert.Equal("amounts", asked.Talk.Awaits());

        var turn = Scene.Says(new Act(Intent.Unknown, Slots.None), asked.Talk, answer: new Slots { Amounts = [new Amount(null, 300_000_000m)] });
        Assert.Equal("t-1", Deciding.Needs(turn).WrittenIn);
        Assert.Equal("p-电芯二期", Assert.Single(Deciding.Decide(turn, facts).Changes).After.Id);
    }

    [Fact]
    public void A_card_that_was_changed_since_is_not_changed_again()
    {
        var facts = Facts.None with { Written = new WrittenTurn("t0", "promoter", Scene.Now, [new Change(null, Visit)], IsUndone: false, IsLatest: false) };
        Assert.Equal("correct.newer_card", Deciding.Decide(Scene.Taps("t0", Taps.Change), facts).Replies[0].Lead.Key);
    }

    [Theory]
    [InlineData("dazhi", 1)]
    [InlineData("huaqiao", 0)]
    public void A_head_may_take_back_what_the_unit_wrote(string unit, int changes)
    {
        var head = new Person("head", "负责人", ["dazhi"], "主要领导", Role.Head);
        var facts = Facts.None with { Written = new WrittenTurn("t0", "somebody", Scene.Now, [new Change(null, Visit with { Unit = unit })], false, true) };
        Assert.Equal(changes, Deciding.Decide(Scene.Taps("t0", Taps.Undo, speaker: head), facts).Changes.Count);
    }

    [Fact]
    public void Somebody_elses_record_is_not_taken_back()
    {
        var facts = Facts.None with { Written = new WrittenTurn("t0", "somebody", Scene.Now, [new Change(null, Visit)], false, true) };
        Assert.Equal("correct.not_yours", Deciding.Decide(Scene.Taps("t0", Taps.Undo), facts).Replies[0].Lead.Key);
    }

    [Fact]
    public void A_project_with_later_money_on_it_stays()
    {
        var receipt = new Receipt { Id = "r9", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 12), Project = Lead.Id, Kind = AmountKind.Funds, Money = new Money(1m, Money.Yuan) };
        var facts = Both with { Projects = [new ProjectFile(Lead, [receipt])] };
        Assert.Equal("correct.holds_money", Deciding.Decide(Scene.Says(new Act(Intent.Undo, Slots.None)), facts).Replies[0].Lead.Key);
    }

    private static Turn Says(Slots slots) => Scene.Says(new Act(Intent.Correct, slots));
}
