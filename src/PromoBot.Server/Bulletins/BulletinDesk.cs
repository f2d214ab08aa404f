using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Documents;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Bulletins;

/// <summary>What the command does about bulletins: nobody speaks in a talk.</summary>
public sealed class BulletinDesk(IStore store, Standing standing, WordBook words, TimeProvider clock)
{
    /// <summary>Another server may be about the same.</summary>
    private const int Tries = 8;

    /// <summary>As a channel, for the seen-key of what a timer does.</summary>
    private const string Timer = "timer";

    /// <summary>
    /// Drafts what is due today and tells the officers, as the timer does (<see cref="Alarm.BulletinDue"/>). As often as one likes:
    /// what was done is not done again.
    /// </summary>
    /// <returns>What was drafted.</returns>
    public Task<IReadOnlyList<Bulletin>> DraftDue(string authority, CancellationToken cancel) => Once(
        authority,
        "due",
        (books, today) => BulletinMorning.Needs(books.Plan, books.People, today),
        BulletinMorning.Decide,
        cancel);

    /// <summary>Drafts one bulletin by hand, where there is none yet.</summary>
    /// <param name="anew">A draft that is there is made anew; a released one stays all the same.</param>
    /// <returns>What there is then.</returns>
    public async Task<Bulletin> Draft(string authority, BulletinKind kind, Period span, bool anew, CancellationToken cancel)
    {
        Bulletin? kept = null;
        var drafted = await Once(
            authority,
            "draft",
            (books, today) => BulletinDraft.Needs(books.Plan, books.People, kind, span, today),
            (turn, facts) =>
            {
                kept = facts.FindBulletin(BulletinSpans.IdOf(kind, span));
                return kept is { IsReleased: true } || (kept is not null && !anew) ? new Step() : new Step { Bulletins = [BulletinDraft.Of(turn.Plan, turn.People, kind, span, turn.Today, facts, kept)] };
            },
            cancel).ConfigureAwait(false);
        return drafted.Count > 0 ? drafted[0] : kept!;
    }

    /// <summary>Releases a draft in an officer's name, as the chat does; a released one stays as it is.</summary>
    /// <exception cref="InvalidOperationException">Nobody here may release bulletins.</exception>
    public async Task<Bulletin> Release(string authority, Bulletin draft, CancellationToken cancel)
    {
        if (draft.IsReleased)
            return draft;
        var officer = (await standing.Of(authority, cancel).ConfigureAwait(false)).People.FirstOrDefault(person => Rights.May(person.Role, Deed.Publish))
            ?? throw new InvalidOperationException("Nobody here may release bulletins.");
        var released = await Once(
            authority,
            "release",
            (_, _) => new Needs { Bulletins = [draft.Id] },
            (turn, facts) => WriteBulletin.Release(turn with { Speaker = officer }, facts.FindBulletin(draft.Id)!),
            cancel,
            officer.Id).ConfigureAwait(false);
        return released.Count > 0 ? released[0] : draft;
    }

    private async Task<IReadOnlyList<Bulletin>> Once(
        string authority, string what, Func<InForce, DateOnly, Needs> needs, Func<Turn, Facts, Step> decide, CancellationToken cancel, string? person = null)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var books = await standing.Of(authority, cancel).ConfigureAwait(false);
            var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(books.Plan.Authority.TimeZone));
            var id = Guid.CreateVersion7(now).ToString("N");
            var conversation = $"bulletins:{authority}";
            var talk = await store.Talk(authority, Timer, conversation, cancel).ConfigureAwait(false);
            var recalled = await store.Recall(authority, needs(books, DateOnly.FromDateTime(now.DateTime)), cancel).ConfigureAwait(false);
            var turn = new Turn(id, now, books.Plan, books.People, null, "", new Reading([], null, Locale.Zh, []), null, talk.Talk);
            var step = decide(turn, recalled.Facts);
            if (step.Bulletins.Count == 0)
                return [];
            var decision = Printing.Of(
                new Decision { Talk = talk.Talk, Bulletins = step.Bulletins, Notices = step.Notices, Announcements = step.Announcements, AuditNotes = step.AuditNotes },
                words, turn.Today, canPdf: true);
            var commit = await store.Commit(
                new TurnToCommit(authority, new Incoming(Timer, conversation, Timer, $"{what}:{id}", null), id, person, books.PlanRevision, talk.Version, recalled.Moment, decision, Locale.Zh, now),
                cancel).ConfigureAwait(false);
            if (commit is CommitResult.Done)
                return decision.Bulletins;
            standing.Forget(authority);
        }

        throw new InvalidOperationException($"The bulletins of '{authority}' changed under {Tries} attempts to write one.");
    }
}
