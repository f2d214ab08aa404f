using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Changes what was just written, or a named project (不对,是25亿; 把…的投资额改成18亿).</summary>
public sealed class Correct : Conversation
{
    /// <summary>The pick that names the record to change.</summary>
    public const string Record = "record";

    /// <summary>The pick that names the turn whose records are to change: 改 was tapped on its card.</summary>
    public const string InTurn = "in_turn";

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Correct];

    public override Deed? Deed => Domain.Deed.ChangeOwn;

    public override Needs Needs(Turn turn, Act act) => Projects.Needs(turn, act.Slots).And(new Needs
    {
        RecentOf = turn.Me.Id,
        WrittenIn = Tapped(turn),
        Projects = turn.Picks.TryGetValue(Record, out var record) ? [record] : [],
    });

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (Named(turn, act.Slots, facts) is { } named)
            return Projects.Refused(turn, named) ?? Changed(turn, OfProject(turn, named, act.Slots, facts), Without(act.Slots, named), facts);
        var written = Tapped(turn) is null ? Lately(turn, act.Slots, facts) : facts.Written;
        if (written is null)
            return Step.Say(Text.Of("correct.nothing_to_change"));
        if (written.IsUndone)
            return Step.Say(Text.Of("correct.undone_already"));
        if (!Ownership.MayChange(turn, written))
            return Step.Say(Text.Of("correct.not_yours"));
        if (!written.IsLatest)
            return Step.Say(Text.Of("correct.newer_card"));
        IReadOnlyList<Entry> entries = [.. written.Changes.Select(change => Latest.Of(change.After, facts)).Where(entry => !entry.IsWithdrawn)];
        return SlotNames.Of(act.Slots).Count == 0
            ? AskWhat(entries) with { Expecting = new Expectation(written.Id, Asking.WhatToChange) }
            : Changed(turn, entries, act.Slots, facts);
    }

    /// <summary>The latest; but proof alone (凭证:银行回单) is for what lately was sent back, or waits without one.</summary>
    private static WrittenTurn? Lately(Turn turn, Slots slots, Facts facts) =>
        (SlotNames.Of(slots) is ["evidence"] ? facts.Recent.FirstOrDefault(written => written.Changes.Any(change => WantsProof(turn, Latest.Of(change.After, facts)))) : null)
        ?? facts.Recent.FirstOrDefault();

    private static bool WantsProof(Turn turn, Entry entry) => Rulings.IsVerified(turn.Plan, entry)
        && (entry is { IsWithdrawn: false, Review.IsVerified: false } or { IsWithdrawn: false, Review: null, Evidence: null });

    /// <summary>The turn of the card that was tapped, now or just before.</summary>
    private static string? Tapped(Turn turn) => turn.Tap?.Turn ?? turn.Picks.GetValueOrDefault(InTurn);

    /// <summary>Examples of what can be said; whoever knows the new value just says it.</summary>
    private static Step AskWhat(IReadOnlyList<Entry> entries) =>
        Step.Say(new Reply(Text.Of("correct.say_what"), [.. entries.Select(entry => new Block.Paragraph(Text.Of("correct.example_" + Kind(entry)), IsQuiet: true)).Distinct()], []));

    private static string Kind(Entry entry) => entry switch
    {
        Visit => "visit",
        Receipt => "receipt",
        Event => "event",
        Trip => "trip",
        Handover => "handover",
        OccasionChange => "occasion",
        Measurement => "rate",
        _ => "project",
    };

    /// <summary>Proof of a named project is proof of the money that arrived for it last, where that is not verified yet.</summary>
    private static IReadOnlyList<Entry> OfProject(Turn turn, Project named, Slots slots, Facts facts) =>
        slots.Evidence is not null
        && facts.Projects.First(file => file.Project.Id == named.Id).Receipts.Where(receipt => receipt.Review is not { IsVerified: true }).MaxBy(receipt => receipt.Date) is { } receipt
            ? [receipt]
            : [named];

    /// <summary>A project named to say which one is meant; a name that no record has is a new value instead.</summary>
    private static Project? Named(Turn turn, Slots slots, Facts facts)
    {
        if (turn.Picks.TryGetValue(Record, out var record))
            return facts.Projects.FirstOrDefault(file => file.Project.Id == record)?.Project;
        if (slots.Project is null && (slots.Companies.Count == 0 || IsOnly(slots)))
            return null;
        return Projects.Meant(turn, slots, facts) is [var file] ? file.Project : null;
    }

    /// <summary>"公司名写错了,是X" says a company and nothing else: X is the new value.</summary>
    private static bool IsOnly(Slots slots) => SlotNames.Of(slots) is ["companies"];

    private static Slots Without(Slots slots, Project named) => slots with
    {
        Companies = [],
        Project = slots.Project is { } said && NameKey.Of(said) == NameKey.Of(named.Name) ? null : slots.Project,
    };

    private static Step Changed(Turn turn, IReadOnlyList<Entry> entries, Slots slots, Facts facts)
    {
        IReadOnlyList<Change> changes =
            [.. entries.Select(entry => new Change(entry, Corrections.Of(entry, slots, entries, turn))).Where(change => change.After != change.Before)];
        if (changes.Count == 0)
            return Step.Say(Text.Of("correct.nothing_fits"));
        if (changes.Any(change => change.After.Date > turn.Today && change.After is not (Event { State: ActState.Planned } or Trip { State: ActState.Planned } or OccasionChange or Handover)))
            return Step.Say(Text.Of("correct.in_the_future", ("date", slots.Date ?? turn.Today)));
        return new Step
        {
            Changes = changes,
            Shown = [.. changes.Select(change => RecordCard.Of(turn, change.After, facts))],
            Headline = Text.Of("correct.changed"),
            Focus = changes.Select(change => change.After).OfType<Project>().FirstOrDefault()?.Id,
            Reminders =
            [
                .. changes.Select(change => change.After).OfType<Visit>().SelectMany(visit => LogVisit.FollowUp(turn, visit)),
                .. changes.Select(change => change.After).OfType<Event>().SelectMany(held => LogEvent.OnTheDay(turn, held)),
            ],
        };
    }
}
