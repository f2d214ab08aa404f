using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>A visit settles the next step that it was; 撤销 takes back a reminder that was just set.</summary>
public sealed class SettledStepsTests
{
    private static readonly Reminder Due = new("v0-due", "promoter", new DateOnly(2026, 3, 10), null, "v0", Text.Of("log_visit.follow_up", ("companies", new Value.Names(["比亚迪"]))));

    private static readonly Reminder Own = new("t0-0r", "promoter", new DateOnly(2026, 3, 13), new TimeOnly(15, 0), null, Text.Of("talk.name", ("name", "交周报")));

    [Theory]
    [InlineData("比亚迪股份有限公司", "2026-03-01", true)]
    [InlineData("宁德时代", "2026-03-01", false)]
    // Reported after the step, but made before the visit that it is of.
    [InlineData("比亚迪", "2026-03-12", false)]
    public void A_visit_settles_a_step_with_the_same_company_that_it_came_after(string company, string earlier, bool isSettled)
    {
        var decision = Deciding.Decide(Scene.Says(Scene.Visit(company)), Steps(new Visit { Id = "v0", Unit = "dazhi", Person = "promoter", Date = DateOnly.Parse(earlier), Companies = ["比亚迪"] }));

        Assert.IsType<Visit>(Assert.Single(decision.Changes).After);
        Assert.Equal(isSettled, decision.ReminderNotes.Contains(new ReminderNote.Ended("reminder:v0-due", Ending.Done)));
        Assert.Equal(isSettled, Scene.Keys(decision).Contains("log_visit.settled"));
    }

    [Fact]
    public void A_leads_next_step_is_settled_too_and_an_events_day_is_not()
    {
        Assert.NotEmpty(Deciding.Decide(Scene.Says(Scene.Visit("比亚迪")), Steps(Scene.Project("电池壳体"))).ReminderNotes);
        var held = new Event { Id = "e0", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, 10), Kind = EventKind.Promotion, State = ActState.Planned, Companies = ["比亚迪"] };
        Assert.Empty(Deciding.Decide(Scene.Says(Scene.Visit("比亚迪")), Steps(held)).ReminderNotes);
    }

    [Fact]
    public void Only_steps_of_ones_own_that_have_fallen_due_are_asked_for()
    {
        var asked = Deciding.Needs(Scene.Says(Scene.Visit("比亚迪"))).FollowUps;

        Assert.Equal(("promoter", new DateOnly(2026, 3, 12)), (asked!.Person, asked.Due.Last));
    }

    [Fact]
    public void A_reminder_that_was_just_set_is_taken_back_and_a_later_undo_is_about_records()
    {
        var set = Deciding.Decide(Scene.Says(new Act(Intent.Remind, new Slots { Due = new DateOnly(2026, 3, 13), Errand = "交周报" })), Facts.None);
        var id = Assert.Single(set.Reminders).Id;
        var undo = Scene.Says(new Act(Intent.Undo, Slots.None), set.Talk);
        Assert.Equal(["promoter"], Deciding.Needs(undo).RemindersOf);
        var books = Scene.Wrote(new Change(null, Scene.Project("电池壳体"))) with { Reminders = [Own with { Id = id }] };

        var undone = Deciding.Decide(undo, books);
        Assert.Equal([new ReminderNote.Ended("reminder:" + id, Ending.Stopped)], undone.ReminderNotes);
        Assert.Empty(undone.Changes);

        var again = Deciding.Decide(undo with { Talk = undone.Talk }, books);
        Assert.True(Assert.Single(again.Changes).After.IsWithdrawn);
        Assert.Empty(again.ReminderNotes);
    }

    [Fact]
    public void One_that_has_rung_meanwhile_is_not_taken_back()
    {
        var undo = Scene.Says(new Act(Intent.Undo, Slots.None), Talk.Empty with { Reminder = Own.Id });

        Assert.Equal(["correct.nothing_to_undo"], Scene.Keys(Deciding.Decide(undo, Facts.None with { Reminders = [Own with { HasRung = true }] })));
    }

    private static Facts Steps(Entry of) => Facts.None with { FollowUps = [new FollowUp(Due, of)] };
}
