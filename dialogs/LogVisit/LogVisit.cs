using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Puts a visit (走访, 拜访, 接待, 通话) into the books.</summary>
public sealed class LogVisit : Conversation
{
    /// <summary>The answer that there is no company to name: an investor or an association's member on his own.</summary>
    private const string WithoutCompany = "none";

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ReportVisit];

    public override Deed? Deed => Domain.Deed.Report;

    public override Needs Needs(Turn turn, Act act) =>
        Projects.Needs(turn, new Slots { Project = act.Slots.Project, Companies = act.Slots.Companies })
            .And(FirstTalk.Needs(turn, act.Slots.Companies))
            .And(SettledSteps.Needs(turn))
            .And(new Needs { RecentOf = turn.Me.Id, TripsIn = Around(act.Slots.Date ?? turn.Today) });

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var slots = act.Slots;
        if (slots.Status == ActStatus.Planned)
            return Step.Say(slots.Due is { } day ? Text.Of("log_visit.not_yet", ("date", day)) : Text.Of("log_visit.planned"));
        if (slots.Companies.Count == 0 && slots.Count is null or 1 && !turn.Picks.ContainsKey("companies"))
            return Step.Ask("companies", Text.Of("log_visit.ask_company"), slots.Contacts.Count > 0 ? [new Option(WithoutCompany, Text.Of("log_visit.no_company"))] : []);
        if (slots.Date > turn.Today)
            return Step.Say(Text.Of("log_visit.not_yet", ("date", slots.Date.Value)));

        var visit = From(turn, act);
        if (Repeated(visit, facts) is { } earlier)
            return new Step { Shown = [VisitCard.Of(earlier, act.Doubts)], Headline = Text.Of("log_visit.known_already") };
        var settled = SettledSteps.Of(visit, facts);
        return new Step
        {
            Changes = [new Change(null, visit)],
            Shown = [VisitsOnTrips.Marked(VisitCard.Of(visit, act.Doubts), visit, facts.Trips)],
            Done = Text.Of("log_visit.done"),
            Focus = slots.Project is not null && Projects.Meant(turn, slots, facts) is [var file] ? file.Project.Id : null,
            Reminders = FollowUp(turn, visit),
            ReminderNotes = SettledSteps.Ended(settled),
            Remarks = [.. SettledSteps.Remarks(settled), .. FirstTalk.Remarks(turn, slots.Companies, facts), .. slots.Date is null ? [Text.Of("log_visit.date_assumed")] : Array.Empty<Text>()],
            Notices = [.. FirstTalk.Notices(turn, slots.Companies, facts)],
        };
    }

    /// <summary>A trip that the visit was made on began before it.</summary>
    private static Period Around(DateOnly day) => new(day.AddDays(-VisitsOnTrips.LongestTrip), day);

    private static Visit From(Turn turn, Act act) => new()
    {
        Id = turn.NewId("v"),
        Unit = turn.Me.Unit,
        Person = turn.Me.Id,
        Date = act.Slots.Date ?? turn.Today,
        Direction = act.Slots.Direction,
        Companies = act.Slots.Companies,
        Contacts = act.Slots.Contacts,
        Leader = act.Slots.Leader,
        Places = act.Slots.Places,
        Level = Levels.Farthest(turn.Plan.Authority, act.Slots.Places),
        Project = act.Slots.Project,
        Industry = act.Slots.Industry,
        Tags = act.Slots.Tags,
        Count = act.Slots.Count,
        FollowUp = act.Slots.Due,
        Evidence = act.Slots.Evidence,
    };

    /// <summary>The same companies on the same day, told twice by the same person: one visit.</summary>
    private static Visit? Repeated(Visit visit, Facts facts) => facts.Recent
        .SelectMany(turn => turn.Changes)
        .Select(change => change.After)
        .OfType<Visit>()
        .FirstOrDefault(other => !other.IsWithdrawn
            && visit.Companies.Count > 0
            && other.Date == visit.Date
            && other.Direction == visit.Direction
            && visit.Companies.Select(NameKey.Of).ToHashSet(StringComparer.Ordinal).SetEquals(other.Companies.Select(NameKey.Of))
            && visit.Contacts.All(other.Contacts.Contains));

    /// <summary>The reminder of its next step; the same id again moves it.</summary>
    internal static IReadOnlyList<Reminder> FollowUp(Turn turn, Visit visit) => visit.FollowUp is { } due
        ? [new Reminder(visit.Id + "-due", turn.Me.Id, due, null, visit.Id, Text.Of("log_visit.follow_up", ("companies", new Value.Names(visit.Companies))))]
        : [];
}
