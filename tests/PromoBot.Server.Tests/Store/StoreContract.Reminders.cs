using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests;

/// <summary>What was told, what rings, and whom it reached.</summary>
public abstract partial class StoreContract
{
    private static readonly DateTime Noon = new(2026, 3, 13, 12, 0, 0);

    [Fact]
    public async Task A_reminder_of_ones_own_rings_from_its_hour_on_until_it_was_told()
    {
        await Commits("t1", Reminding(new Reminder("r", "promoter", new DateOnly(2026, 3, 13), new TimeOnly(12, 0), null, Text.Of("talk.name", ("name", "开会")))));
        Assert.Empty(await Store.Rings(Here, Noon.AddMinutes(-1)));
        Assert.Equal(["promoter"], (await Store.Rings(Here, Noon)).Keys);

        await Commits("t2", Noting(new ReminderNote.Said("reminder:r", null, "x", Text.Of("talk.yes"))));

        Assert.Empty(await Store.Rings(Here, Noon));
        Assert.True(Assert.Single((await Facts(new Needs { RemindersOf = ["promoter"] })).Reminders).HasRung);
    }

    [Fact]
    public async Task What_is_put_off_rings_with_its_kind_and_what_is_done_is_gone()
    {
        await Commits("t1", Noting(new ReminderNote.Said("quota:a", ReminderKind.Quota, "1", Text.Of("talk.yes")), new ReminderNote.PutOff("quota:a", Noon)));
        Assert.Equal([ReminderKind.Quota], (await Store.Rings(Here, Noon))["promoter"]);

        await Commits("t2", Noting(new ReminderNote.Ended("quota:a", Ending.Done)));

        Assert.Empty(await Store.Rings(Here, Noon));
        var step = Assert.Single((await Facts(new Needs { RemindedOf = ["promoter"] })).RemindedOf("promoter").Steps);
        Assert.Equal((Ending.Done, null, "1"), (step.Ending, step.PutOffUntil, step.Step));
    }

    [Fact]
    public async Task A_kind_is_switched_off_and_on_and_a_survey_never_goes_back()
    {
        await Commits("t1", Noting(new ReminderNote.Switched(ReminderKind.Event, false), new ReminderNote.Surveyed(new LookedAfter(new DateOnly(2026, 3, 13), new TimeOnly(9, 0)))));
        await Store.NoteSurveyed(Here, ["promoter", "officer"], new LookedAfter(new DateOnly(2026, 3, 12), new TimeOnly(17, 0)));

        var reminded = (await Facts(new Needs { RemindedOf = ["promoter"] })).RemindedOf("promoter");
        Assert.Equal([ReminderKind.Event], reminded.Unwanted);
        Assert.Equal(new DateOnly(2026, 3, 13), reminded.Surveyed!.Day);
        Assert.Equal(new DateOnly(2026, 3, 12), (await Store.Surveyed(Here))["officer"].Day);

        await Commits("t2", Noting(new ReminderNote.Switched(ReminderKind.Event, true)));
        Assert.Empty((await Facts(new Needs { RemindedOf = ["promoter"] })).RemindedOf("promoter").Unwanted);
    }

    [Fact]
    public async Task The_report_says_who_got_it_and_who_could_not_be_reached_and_why()
    {
        var told = new ReminderNote.Said("quota:a", ReminderKind.Quota, "1", Text.Of("talk.yes"));
        var asked = new Needs { DeliveriesIn = new Period(DateOnly.FromDateTime(Given.Now.DateTime), DateOnly.FromDateTime(Given.Now.DateTime)) };
        await Commits("t1", Noting(told), person: "officer");
        Assert.Equal(DeliveryState.NotBound, Assert.Single((await Facts(asked)).Deliveries).State);

        await Commits("t0", Given.Write());
        await Commits("t2", Noting(told) with { Notices = [new Notice("promoter", Reply.Of(Text.Of("talk.yes")))] });
        Assert.Contains((await Facts(asked)).Deliveries, one => one is { Person: "promoter", State: DeliveryState.Waiting });

        foreach (var message in await Store.Unsent("console", 100))
            await Store.NoteSent(new SentNote(message.Id, SendState.Refused, Given.Now, Why: "blocked"));
        Assert.Contains((await Facts(asked)).Deliveries, one => one is { Person: "promoter", State: DeliveryState.Refused, Why: "blocked" });
    }

    [Fact]
    public async Task An_update_is_any_writing_about_the_project_or_the_word_that_nothing_is_new()
    {
        var needs = new Needs { UpdatesOf = ["dazhi"] };
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体"))));
        Assert.Equal(DateOnly.FromDateTime(Given.Now.DateTime), Assert.Single((await Facts(needs)).Updates).Last);
        Assert.Empty((await Facts(new Needs { UpdatesOf = ["bureau"] })).Updates);
    }

    [Fact]
    public async Task The_word_that_nothing_is_new_stays_an_update_when_the_project_is_asked_about_again()
    {
        var (said, later) = (new ReminderNote.Said("ten_day:p", ReminderKind.TenDay, "1", Text.Of("talk.yes")), Given.Now.AddDays(10));
        await Commits("t1", Given.Write(Given.New(Given.Project("p", "电池壳体"))));
        await Commits("t2", Noting(said));
        await Commits("t3", Noting(new ReminderNote.Ended("ten_day:p", Ending.Done)), now: later);
        Assert.Equal(DateOnly.FromDateTime(later.DateTime), Assert.Single((await Facts(new Needs { UpdatesOf = ["dazhi"] })).Updates).Last);

        await Commits("t4", Noting(said with { Step = "2" }), now: later.AddDays(10));

        Assert.Equal(DateOnly.FromDateTime(later.DateTime), Assert.Single((await Facts(new Needs { UpdatesOf = ["dazhi"] })).Updates).Last);
    }

    [Fact]
    public async Task A_next_step_comes_with_what_it_is_of_and_an_undo_of_what_settled_it_brings_it_back()
    {
        var visit = Given.Visit("v");
        var asked = new Needs { FollowUps = new FollowUpsAsked("promoter", new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 13))) };
        var step = new Reminder("v-due", "promoter", new DateOnly(2026, 3, 13), null, "v", Text.Of("talk.yes"));
        await Commits("t1", Given.Write(Given.New(visit)) with { Reminders = [step, step with { Id = "later", Due = new DateOnly(2026, 3, 14) }] });
        Assert.Equal(("v-due", "v"), Assert.Single((await Facts(asked)).FollowUps) is var due ? (due.Reminder.Id, due.Of.Id) : default);

        await Commits("t2", Noting(new ReminderNote.Said("reminder:v-due", ReminderKind.FollowUp, "1", Text.Of("talk.yes"))));
        await Commits("t3", Given.Write(Given.New(Given.Visit("w"))) with { ReminderNotes = [new ReminderNote.Ended("reminder:v-due", Ending.Done)] });
        Assert.Empty((await Facts(asked)).FollowUps);

        await Commits("t4", Given.Write(new Change(Given.Visit("w"), Given.Visit("w") with { IsWithdrawn = true })) with { Undoes = "t3" });

        Assert.Single((await Facts(asked)).FollowUps);
        Assert.Null(Assert.Single((await Facts(new Needs { RemindedOf = ["promoter"] })).RemindedOf("promoter").Steps).Ending);
    }

    private static Decision Noting(params ReminderNote[] notes) => new() { Talk = Talk.Empty, ReminderNotes = notes };

    private static Decision Reminding(Reminder reminder) => new() { Talk = Talk.Empty, Reminders = [reminder] };
}
