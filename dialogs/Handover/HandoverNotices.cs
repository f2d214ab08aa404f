using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Both sides of a handover hear what becomes of it.</summary>
internal static class HandoverNotices
{
    /// <summary>Who is to take it over: the person; of a unit its heads, where it has none its people and the officers.</summary>
    public static IReadOnlyList<Person> Takers(Turn turn, Handover handed)
    {
        if (handed.Taker is { } taker)
            return [.. turn.People.Where(person => person.Id == taker)];
        var members = turn.People.Where(person => person.Units.Contains(handed.Unit)).ToList();
        return members.Where(person => person.Role == Role.Head).ToList() is { Count: > 0 } heads ? heads
            : [.. members.Concat(turn.People.Where(person => person.Role == Role.Officer)).DistinctBy(person => person.Id)];
    }

    public static IEnumerable<Notice> Handed(Turn turn, Handover handed, Project project, Facts facts) =>
    [
        .. from person in Takers(turn, handed)
           where person.Id != turn.Me.Id
           select new Notice(person.Id, new Reply(
               Text.Of("handover.told_handed", ("name", project.Name), ("unit", Whose.UnitName(turn, handed.From)), ("person", turn.Me.Name)),
               [ProjectCard.Of(project, []), HandoverCard.Of(turn, handed, facts)],
               Handing.MayDecide(person, handed) ? Choices(turn, handed) : [])),
        .. project.FollowedBy == turn.Me.Id || project.FollowedBy == handed.Taker
            ? []
            : new[] { new Notice(project.FollowedBy, Reply.Of(Text.Of("handover.told_given_away", ("name", project.Name), ("to", HandoverCard.Receiver(turn, handed)), ("person", turn.Me.Name)))) },
    ];

    public static IReadOnlyList<Choice> Choices(Turn turn, Handover handed) =>
    [
        new Choice(Text.Of("handover.take"), new Tap(turn.Id, Taps.TakeOver, handed.Id)),
        new Choice(Text.Of("handover.send_back"), new Tap(turn.Id, Taps.SendBack, handed.Id)),
    ];

    /// <summary>To whoever gave it, and whoever followed the project until then.</summary>
    public static IEnumerable<Notice> Decided(Turn turn, Handover handed, Project project) =>
        from person in new[] { handed.Person, project.FollowedBy }.Distinct(StringComparer.Ordinal)
        where person != turn.Me.Id
        select new Notice(person, Reply.Of(handed.State == HandoverState.Taken
            ? Text.Of("handover.told_taken", ("name", project.Name), ("unit", Whose.UnitName(turn, handed.Unit)), ("person", turn.Me.Name))
            : Text.Of("handover.told_sent_back", ("name", project.Name), ("person", turn.Me.Name), ("reason", HandoverCard.Reason(handed.Reason ?? "")))));

    /// <summary>After an undo: the takers, where it was handed; whoever gave it, where it had been taken over or sent back.</summary>
    public static IEnumerable<Notice> TakenBack(Turn turn, IReadOnlyList<Change> changes, Facts facts) =>
        from handed in changes.Select(change => change.After).OfType<Handover>()
        from person in handed.IsWithdrawn ? Takers(turn, handed).Select(taker => taker.Id) : [handed.Person]
        where person != turn.Me.Id
        select new Notice(person, Reply.Of(Text.Of(
            handed.IsWithdrawn ? "handover.told_withdrawn" : "handover.told_reopened", ("name", HandoverCard.ProjectName(handed, facts)), ("person", turn.Me.Name))));
}
