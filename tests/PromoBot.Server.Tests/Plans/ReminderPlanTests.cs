using PromoBot.Domain;
using PromoBot.Server.Plans;

namespace PromoBot.Server.Tests.Plans;

/// <summary>The section <c>reminders</c> of a plan file.</summary>
public sealed class ReminderPlanTests
{
    [Fact]
    public void A_plan_that_says_nothing_reminds_of_what_every_plan_has() =>
        Assert.Equal(
            [ReminderKind.Quota, ReminderKind.FollowUp, ReminderKind.Verification, ReminderKind.Event, ReminderKind.Meetings, ReminderKind.Handover],
            On(Read("wuhan-etdz-2025.yaml")));

    [Fact]
    public void Ten_day_updates_and_trip_plans_are_dongli_s()
    {
        var rules = Read("dongli-2024.yaml");

        Assert.Equal(Enum.GetValues<ReminderKind>(), On(rules));
        Assert.Equal(2, rules.Of(ReminderKind.TenDay).DaysBefore);
    }

    [Fact]
    public void Hours_days_and_projects_are_read()
    {
        var yaml = File.ReadAllText(Path.Combine(Samples.Repository, "plans", "dongli-2024.yaml")).Replace(
            "reminders:\n",
            "reminders:\n  working_hours: \"9:00-16:30\"\n  quota: { at: \"14:15\", days: [monday, thursday], days_before: 7 }\n  event: off\n",
            StringComparison.Ordinal).Replace("days_before: 2 }", "days_before: 2, projects: { investment_at_least: 1亿元 } }", StringComparison.Ordinal);

        var rules = Assert.IsType<PlanReading.Good>(PlanFile.Read(yaml, Samples.Today)).Plan.Reminders;

        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(16, 30)), (rules.From, rules.To));
        var quota = rules.Of(ReminderKind.Quota);
        Assert.Equal((true, new TimeOnly(14, 15), 7), (quota.IsOn, quota.At, quota.DaysBefore));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Thursday], quota.Days);
        Assert.False(rules.Of(ReminderKind.Event).IsOn);
        Assert.Equal(100_000_000m, rules.KeyProjects.InvestmentAtLeast?.Value);
    }

    private static ReminderRules Read(string file) =>
        Assert.IsType<PlanReading.Good>(PlanFile.Load(Path.Combine(Samples.Repository, "plans", file), Samples.Today)).Plan.Reminders;

    private static IEnumerable<ReminderKind> On(ReminderRules rules) => Enum.GetValues<ReminderKind>().Where(kind => rules.Of(kind).IsOn);
}
