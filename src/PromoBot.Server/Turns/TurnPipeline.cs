using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Documents;
using PromoBot.Server.Model;
using PromoBot.Server.Store;
using PromoBot.Server.Words;

namespace PromoBot.Server.Turns;

/// <summary>One message, one turn, one transaction: receive → identify → understand → recall → decide → commit.</summary>
public sealed class TurnPipeline(
    IStore store, Standing standing, Senders senders, Reader reader, LanguageModel? model, WordBook words, HolidayCalendar holidays, TimeProvider clock) : ITurns
{
    /// <summary>Another server, or another talk about the same project, may be first: then the turn decides again.</summary>
    private const int Tries = 8;

    private readonly OneAtATime order = new();

    public bool MayTakeLong => model is not null;

    /// <exception cref="InvalidOperationException">The talk was never still for long enough: nothing was written.</exception>
    public async Task<TurnResult> Take(Incoming incoming, CancellationToken cancel)
    {
        var received = Receiving.Of(incoming);
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        using var turn = await order.In($"{received.Channel}:{received.Conversation}", cancel).ConfigureAwait(false);
        var understanding = new Understanding(reader, model);
        for (var attempt = 0; attempt < Tries; attempt++)
            if (await Once(received, id, understanding, cancel).ConfigureAwait(false) is { } result)
                return result;
        throw new InvalidOperationException($"The talk '{received.Conversation}' changed under {Tries} attempts to answer in it.");
    }

    /// <summary>Null: something moved between recall and commit; decide again.</summary>
    private async Task<TurnResult?> Once(Incoming incoming, string id, Understanding understanding, CancellationToken cancel)
    {
        var (books, speaker) = await Identify(incoming, cancel).ConfigureAwait(false);
        var authority = books.Plan.Authority;
        var talk = await store.Talk(authority.Id, incoming.Channel, incoming.Conversation, cancel).ConfigureAwait(false);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(authority.TimeZone));

        var reading = await Understand(understanding, incoming, now, books, talk.Talk, speaker, cancel).ConfigureAwait(false);
        var turn = new Turn(id, now, books.Plan, books.People, speaker, incoming.Text ?? "", reading, incoming.Tap, talk.Talk)
        {
            Alarm = incoming.Alarm,
            Holidays = holidays,
        };
        var recalled = await store.Recall(authority.Id, Deciding.Needs(turn), cancel).ConfigureAwait(false);
        var decision = Printing.Of(Deciding.Decide(turn, recalled.Facts), words, turn.Today, PdfWriting.IsThere);
        // Of a bulletin that was drafted by hand the seen-key is kept: it is not looked at each minute.
        if (turn.Alarm is Alarm.Survey or Alarm.Ring && decision.IsIdle)
            return new TurnResult(false, id, [], [], []) { IsIdle = true };

        var commit = new TurnToCommit(authority.Id, incoming, id, speaker?.Id, books.PlanRevision, talk.Version, recalled.Moment, decision, reading.Locale, now);
        switch (await store.Commit(commit, cancel).ConfigureAwait(false))
        {
            case CommitResult.Done done:
                return new TurnResult(false, id, reading.Acts, done.Outbox, [.. decision.Changes.Select(change => change.After)]);
            case CommitResult.AlreadySeen:
                return new TurnResult(true, id, [], [], []);
            case CommitResult.Stale:
                standing.Forget(authority.Id);
                return null;
            case var other:
                throw new InvalidOperationException($"No way on from {other.GetType().Name}.");
        }
    }

    private async Task<(InForce Books, Person? Speaker)> Identify(Incoming incoming, CancellationToken cancel)
    {
        var identity = incoming.KnownAs is null
            ? await senders.WhoIs(incoming.Channel, incoming.Sender, cancel).ConfigureAwait(false)
            : null;
        var books = await standing.Of(incoming.Authority ?? identity?.Authority, cancel).ConfigureAwait(false);
        var id = incoming.KnownAs ?? identity?.Person;
        return (books, id is null ? null : books.Find(id) ?? throw new UnknownPersonException(id));
    }

    private async Task<Reading> Understand(
        Understanding understanding, Incoming incoming, DateTimeOffset now, InForce books, Talk talk, Person? speaker, CancellationToken cancel)
    {
        if (incoming.Text is not { } text || text.Length > Deciding.LongestMessage)
            return new Reading([new Act(Intent.Unknown, Slots.None)], null, Receiving.Locale(incoming), []);
        // Whoever is not known yet can only tell a code, and that is nobody's business but ours.
        var reading = speaker is null
            ? reader.Read(new Said(text, now, books.Names, "code"))
            : await understanding.Of(new Said(text, now, books.Names, talk.Awaits()), cancel).ConfigureAwait(false);
        return text.Any(char.IsLetter) ? reading : reading with { Locale = Receiving.Locale(incoming) };
    }
}

/// <summary>A channel vouched for a person that the authority does not have.</summary>
public sealed class UnknownPersonException(string person) : Exception($"There is no person '{person}' here.")
{
    public string Person { get; } = person;
}
