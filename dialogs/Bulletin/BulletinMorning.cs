using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>
/// What happens by itself on a morning on which bulletins are due: each is drafted, and the officers are told. Asked again on
/// the same day, or after an outage, it does what is still missing and nothing twice.
/// </summary>
public static class BulletinMorning
{
    /// <summary>On a working day, from the hour on at which work begins; an officer answers for each.</summary>
    internal static IEnumerable<DueAlarm> Due(Hour hour) =>
        hour.Plan.Reminders.IsAtWork(hour.Holidays, hour.Now) && hour.People.FirstOrDefault(person => person.Role == Role.Officer) is { } officer
            ? BulletinSpans.Due(hour.Plan, hour.Today).Select(due => new DueAlarm(officer.Id, $"bulletin:{due.Id}", new Alarm.BulletinDue(due)))
            : [];

    public static Needs Needs(Plan plan, IReadOnlyList<Person> people, DateOnly today) =>
        BulletinSpans.Due(plan, today).Aggregate(Dialogs.Needs.None, (needs, due) => needs.And(BulletinDraft.Needs(plan, people, due.Kind, due.Span, today)));

    /// <param name="turn">Nobody speaks in it.</param>
    /// <returns>Nothing to do where all that is due has been drafted.</returns>
    public static Step Decide(Turn turn, Facts facts) => Decide(turn, BulletinSpans.Due(turn.Plan, turn.Today), facts);

    internal static Step Decide(Turn turn, IReadOnlyList<DueBulletin> due, Facts facts)
    {
        var drafts = due.Select(one => Draft(turn, one, facts)).OfType<Bulletin>().ToList();
        return new Step
        {
            Bulletins = drafts,
            Notices =
            [
                .. from draft in drafts
                   from officer in turn.People
                   where officer.Role == Role.Officer
                   select new Notice(officer.Id, Told(turn with { Speaker = officer }, draft)),
            ],
        };
    }

    /// <summary>One made while the span still ran is made anew, unless somebody has worked on its words.</summary>
    private static Bulletin? Draft(Turn turn, DueBulletin due, Facts facts)
    {
        var existing = facts.FindBulletin(due.Id);
        var isDone = existing is { IsReleased: true } or { IsEdited: true } || existing?.At >= BulletinContents.At(turn.Plan, due.Span, turn.Today);
        return isDone ? null : BulletinDraft.Of(turn.Plan, turn.People, due.Kind, due.Span, turn.Today, facts, existing);
    }

    private static Reply Told(Turn turn, Bulletin draft) =>
        BulletinReplies.Of(turn, draft, Text.Of("bulletin.due", ("name", BulletinReplies.Name(draft))), [Text.Of("bulletin.how_to_edit")]);
}
