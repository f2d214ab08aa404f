using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>What people are reminded of, by plain calls.</summary>
public sealed class RemindTests
{
    private static readonly DateTime Morning = new(2026, 3, 12, 9, 0, 0);

    [Fact]
    public void A_next_step_is_told_once_until_its_day_changes()
    {
        var facts = Due("v1-due", new DateOnly(2026, 3, 12));

        var first = Survey(facts);

        var said = Assert.Single(first.ReminderNotes.OfType<ReminderNote.Said>());
        Assert.Equal("remind.one", Assert.Single(first.Notices).Reply.Lead.Key);
        Assert.True(Survey(facts with { Reminded = After(said) }).IsIdle);
        Assert.False(Survey(facts with { Reminded = After(said with { Step = "2026-03-10" }) }).IsIdle);
    }

    [Theory]
    [InlineData(Ending.Stopped, false)]
    [InlineData(Ending.Done, false)]
    [InlineData(Ending.Passed, true)]
    public void What_was_stopped_or_done_stays_so_and_what_had_passed_is_told_again(Ending ending, bool isTold)
    {
        var facts = Due("v1-due", new DateOnly(2026, 3, 12));
        var said = Survey(facts).ReminderNotes.OfType<ReminderNote.Said>().Single();

        var again = Survey(facts with { Reminded = After(said, ending: ending) });

        Assert.Equal(isTold, again.Notices.Count == 1);
    }

    [Theory]
    [InlineData("2026-03-12T09:00", true)]
    [InlineData("2026-03-12T09:01", false)]
    public void What_was_put_off_waits_for_its_time(string until, bool isTold)
    {
        var facts = Due("v1-due", new DateOnly(2026, 3, 11));
        var said = Survey(facts).ReminderNotes.OfType<ReminderNote.Said>().Single();

        var again = Survey(facts with { Reminded = After(said, DateTime.Parse(until)) });

        Assert.Equal(isTold, again.Notices.Count == 1);
    }

    [Fact]
    public void What_is_due_no_longer_has_passed()
    {
        var said = Survey(Due("v1-due", new DateOnly(2026, 3, 12))).ReminderNotes.OfType<ReminderNote.Said>().Single();

        var later = Survey(Facts.None with { Reminded = After(said) });

        Assert.Equal([new ReminderNote.Ended(said.Key, Ending.Passed)], later.ReminderNotes.OfType<ReminderNote.Ended>());
    }

    [Fact]
    public void A_kind_that_the_person_switched_off_is_not_told()
    {
        var facts = Due("v1-due", new DateOnly(2026, 3, 12)) with { Reminded = Of(Reminded.Nothing with { Unwanted = [ReminderKind.FollowUp] }) };

        Assert.True(Survey(facts).IsIdle);
    }

    [Fact]
    public void What_is_recalled_for_others_as_well_changes_nothing()
    {
        var own = Due("v1-due", new DateOnly(2026, 3, 12)) with { Updates = [new ProjectUpdate(Scene.Project("电池壳体"), new DateOnly(2026, 2, 1))] };
        var others = own with
        {
            Reminders =
            [
                .. own.Reminders,
                new Reminder("v2-due", "leader", new DateOnly(2026, 3, 11), null, "v2", Text.Of("talk.yes")),
                new Reminder("r2", "leader", new DateOnly(2026, 3, 11), new TimeOnly(9, 0), null, Text.Of("talk.yes")),
            ],
            Reminded = new Dictionary<string, Reminded> { ["leader"] = new(null, [new ToldStep("quota:x", ReminderKind.Quota, "1", null, null)], [ReminderKind.FollowUp]) },
            Trips = [new Trip { Id = "t2", Unit = "bureau", Person = "leader", Date = new DateOnly(2026, 3, 13), Last = new DateOnly(2026, 3, 13), State = ActState.Planned, People = ["leader"] }],
            Updates = [.. own.Updates, new ProjectUpdate(Scene.Project("别处的", "huaqiao"), new DateOnly(2026, 2, 1))],
        };

        var (alone, together) = (Survey(own), Survey(others));

        Assert.Equal(alone.ReminderNotes.Count, together.ReminderNotes.Count);
        Assert.Equal(Said(alone), Said(together));
        Assert.Single(Said(alone));
        Assert.True(Survey(others with { Reminders = [.. others.Reminders.Where(reminder => reminder.Person == "leader")] }).IsIdle);

        static IEnumerable<(string, string)> Said(Decision decision) => decision.ReminderNotes.OfType<ReminderNote.Said>().Select(said => (said.Key, said.Step));
    }

    [Fact]
    public void A_trip_that_lies_further_ahead_is_not_told_yet()
    {
        Trip On(int day) => new() { Id = $"t{day}", Unit = "dazhi", Person = "promoter", Date = new DateOnly(2026, 3, day), Last = new DateOnly(2026, 3, day), State = ActState.Planned };

        // Recalled for another kind of reminder, which looks a month ahead; three working days from Thursday are Tuesday the 17th.
        var told = Survey(Facts.None with { Trips = [On(17), On(18)] });

        Assert.Equal(["trip:t17"], told.ReminderNotes.OfType<ReminderNote.Said>().Select(said => said.Key));
    }

    [Fact]
    public void A_ring_brings_what_was_asked_for_by_the_hour_and_nothing_else()
    {
        var facts = Due("v1-due", new DateOnly(2026, 3, 12)) with
        {
            Reminders =
            [
                new Reminder("r1", "promoter", new DateOnly(2026, 3, 12), new TimeOnly(9, 0), null, Text.Of("talk.name", ("name", "交周报"))),
                new Reminder("r2", "promoter", new DateOnly(2026, 3, 12), new TimeOnly(9, 1), null, Text.Of("talk.name", ("name", "开会"))),
                new Reminder("v1-due", "promoter", new DateOnly(2026, 3, 12), null, "v1", Text.Of("talk.name", ("name", "比亚迪"))),
            ],
        };

        var rung = Deciding.Decide(At(new Alarm.Ring([])), facts);

        Assert.Equal(["reminder:r1"], rung.ReminderNotes.OfType<ReminderNote.Said>().Select(said => said.Key));
    }

    [Theory]
    [InlineData("2024-03-06", true, false)]
    [InlineData("2024-03-07", true, true)]
    [InlineData("2024-03-08", false, false)]
    public void A_key_project_is_reminded_of_two_working_days_before_its_ten_days_end(string today, bool isStale, bool isTold)
    {
        var update = new ProjectUpdate(Scene.Project("电池壳体"), isStale ? new DateOnly(2024, 2, 28) : new DateOnly(2024, 3, 1));
        var rules = ReminderRules.Default with { Rules = new Dictionary<ReminderKind, ReminderRule>(ReminderRules.Default.Rules) { [ReminderKind.TenDay] = ReminderRules.Usual(ReminderKind.TenDay) with { IsOn = true } } };
        var turn = At(new Alarm.Survey(new TimeOnly(9, 0))) with
        {
            Now = new DateTimeOffset(DateTime.Parse(today).AddHours(9), TimeSpan.FromHours(8)),
            Plan = Scene.Plan with { Period = Period.OfYear(2024), Reminders = rules },
        };

        // The first ten days of March 2024 end on a Sunday.
        var told = Deciding.Decide(turn, Facts.None with { Updates = [update] });

        Assert.Equal(isTold, told.ReminderNotes.OfType<ReminderNote.Said>().Any(said => said.Key == "ten_day:p-电池壳体" && said.Step == "2024-03-1"));
    }

    [Theory]
    [InlineData("2025-09-30T23:00", "2025-09-30T22:00")]
    [InlineData("2025-10-01T02:00", "2025-10-01T07:00")]
    [InlineData("2025-10-01T07:00", "2025-10-01T07:00")]
    [InlineData("2025-10-01T22:00", "2025-10-01T22:00")]
    public void Nobody_is_woken(string asked, string expected) =>
        Assert.Equal(DateTime.Parse(expected), ReminderRules.Awake(DateTime.Parse(asked), new DateTime(2025, 9, 30, 10, 0, 0)));

    [Fact]
    public void Late_at_night_the_next_moment_is_the_morning() =>
        Assert.Equal(new DateTime(2025, 10, 1, 7, 0, 0), ReminderRules.Awake(new DateTime(2025, 9, 30, 23, 30, 0), new DateTime(2025, 9, 30, 22, 40, 0)));

    [Fact]
    public void A_day_of_the_week_that_is_off_gives_way_to_the_next_working_day()
    {
        var mondays = new ReminderRule(true, new TimeOnly(9, 0), [DayOfWeek.Monday], 0);

        // 6 October 2025 is a Monday in the holiday, the 9th the first working day; the 13th is a Monday again.
        var due = Enumerable.Range(0, 14).Select(new DateOnly(2025, 10, 1).AddDays).Where(HolidayCalendar.Default.IsWorkday)
            .Where(day => mondays.IsDue(HolidayCalendar.Default, day, HolidayCalendar.Default.AddWorkdays(day, -1)));

        Assert.Equal([new DateOnly(2025, 10, 9), new DateOnly(2025, 10, 13)], due);
    }

    [Fact]
    public void An_outage_over_its_day_does_not_lose_a_weekly_reminder() =>
        Assert.True(new ReminderRule(true, new TimeOnly(9, 0), [DayOfWeek.Monday], 0)
            .IsDue(HolidayCalendar.Default, new DateOnly(2025, 9, 17), new DateOnly(2025, 9, 12)));

    [Theory]
    [InlineData(2024, 2, 29, "2024-02-3", "2024-02-21", "2024-02-29")]
    [InlineData(2024, 3, 31, "2024-03-3", "2024-03-21", "2024-03-31")]
    [InlineData(2024, 3, 20, "2024-03-2", "2024-03-11", "2024-03-20")]
    [InlineData(2024, 3, 1, "2024-03-1", "2024-03-01", "2024-03-10")]
    public void Ten_day_periods_are_of_the_month(int year, int month, int day, string name, string first, string last)
    {
        var ten = TenDays.Of(new DateOnly(year, month, day));

        Assert.Equal((name, first, last), (ten.Name, $"{ten.First:yyyy-MM-dd}", $"{ten.Last:yyyy-MM-dd}"));
        Assert.Equal(ten.First.AddDays(-1), ten.Before.Last);
    }

    private static Decision Survey(Facts facts) => Deciding.Decide(At(new Alarm.Survey(new TimeOnly(9, 0))), facts);

    private static Turn At(Alarm alarm) => Scene.Says(new Act(Intent.Unknown, Slots.None), text: "") with
    {
        Now = new DateTimeOffset(Morning, TimeSpan.FromHours(8)), Alarm = alarm,
    };

    private static Facts Due(string id, DateOnly day) => Facts.None with
    {
        Reminders = [new Reminder(id, "promoter", day, null, "v1", Text.Of("log_visit.follow_up", ("companies", new Value.Names(["比亚迪"]))))],
    };

    private static Dictionary<string, Reminded> After(ReminderNote.Said said, DateTime? until = null, Ending? ending = null) => Of(new(
        new LookedAfter(new DateOnly(2026, 3, 11), new TimeOnly(9, 0)),
        [new ToldStep(said.Key, said.Kind, said.Step, until, ending)],
        []));

    private static Dictionary<string, Reminded> Of(Reminded reminded) => new() { [Scene.Promoter.Id] = reminded };
}
