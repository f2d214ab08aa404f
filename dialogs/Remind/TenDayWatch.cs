using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Key projects that were not updated in this ten-day period (旬); once it is over, their unit's head hears of those left.</summary>
internal sealed class TenDayWatch : Watch
{
    /// <summary>Days into the next period on which the heads are still told: long enough for a holiday.</summary>
    private const int DaysAfter = 8;

    public override ReminderKind Kind => ReminderKind.TenDay;

    public override Needs Needs(Turn turn) => new() { UpdatesOf = IsNearEnd(turn) || HeardBy(turn) ? turn.Me.Units : [] };

    public override IEnumerable<Nudge> Due(Turn turn, Facts facts) =>
        [.. IsNearEnd(turn) ? Own(turn, facts) : [], .. HeardBy(turn) ? Left(turn, facts) : []];

    /// <summary>Whoever follows a project keeps it up to date.</summary>
    private static IEnumerable<Nudge> Own(Turn turn, Facts facts)
    {
        var now = TenDays.Of(turn.Today);
        return from update in facts.Updates
               where update.Project.FollowedBy == turn.Me.Id && update.Last < now.First && IsKey(turn, update.Project)
               select new Nudge(
                   "ten_day:" + update.Project.Id, ReminderKind.TenDay, now.Name,
                   Text.Of("remind.ten_day", ("name", update.Project.Name), ("first", now.First), ("last", now.Last)));
    }

    /// <summary>What the period before left without an update, and still is.</summary>
    private static IEnumerable<Nudge> Left(Turn turn, Facts facts)
    {
        var before = TenDays.Of(turn.Today).Before;
        return from update in facts.Updates
               where turn.Me.Units.Contains(update.Project.Unit) && update.Last < before.First && IsKey(turn, update.Project)
               group update.Project by update.Project.Unit into unit
               select new Nudge(
                   "ten_day_left:" + unit.Key, ReminderKind.TenDay, before.Name,
                   Text.Of(
                       "remind.ten_day_left",
                       ("unit", GapWords.UnitName(turn.Plan, unit.Key)),
                       ("first", before.First),
                       ("last", before.Last),
                       ("count", unit.Count()),
                       ("projects", new Value.Phrases([.. unit.Select(project => Text.Of(
                           "remind.project_of", ("name", project.Name), ("person", turn.People.FirstOrDefault(person => person.Id == project.FollowedBy)?.Name ?? project.FollowedBy)))]))));
    }

    private bool IsNearEnd(Turn turn) => turn.Today >= turn.Holidays.AddWorkdays(TenDays.Of(turn.Today).Last, -Rule(turn).DaysBefore);

    private static bool HeardBy(Turn turn) =>
        turn.Me.Role == Role.Head && turn.Today < TenDays.Of(turn.Today).First.AddDays(DaysAfter) && turn.Plan.Period.Contains(TenDays.Of(turn.Today).Before.First);

    /// <summary>Under way, and large enough for the plan.</summary>
    private static bool IsKey(Turn turn, Project project) =>
        project.Stage is not (Stage.Operating or Stage.Shelved or Stage.Lost)
        && !Filters.Against(turn.Plan, turn.Plan.Reminders.KeyProjects, project, turn.Today).Any();
}
