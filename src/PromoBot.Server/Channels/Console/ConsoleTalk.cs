using System.Globalization;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Documents;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.Console;

/// <summary>A talk line by line: what a person types, and the replies as text. A bare number taps a choice of the last reply.</summary>
public sealed class ConsoleTalk(ITurns turns, IStore store, WordBook words, TimeProvider clock, string person, Exports? exports = null)
{
    public const string Channel = "console";

    private const int MostWaiting = 1000;

    private readonly string run = Guid.CreateVersion7().ToString("N");
    private IReadOnlyList<Choice> choices = [];
    private int lines;

    /// <exception cref="UnknownPersonException">Said before the first line is read, not after it.</exception>
    public async Task CheckPerson(Standing standing, CancellationToken cancel)
    {
        if ((await standing.Of(null, cancel).ConfigureAwait(false)).Find(person) is null)
            throw new UnknownPersonException(person);
    }

    /// <summary>One line in, one turn; its replies are shown by the caller and count as sent.</summary>
    public async Task<TurnResult> Take(string line, CancellationToken cancel)
    {
        lines++;
        var tap = Tapped(line);
        var result = await turns.Take(
            new Incoming(Channel, $"{Channel}:{person}", person, $"{run}-{lines}", tap is null ? line : null, tap, KnownAs: person), cancel).ConfigureAwait(false);
        if (result.Replies.Count > 0)
            choices = result.Replies[^1].Reply.Choices;
        await Write(result.Replies, cancel).ConfigureAwait(false);
        foreach (var reply in result.Replies)
            await store.NoteSent(reply.Id, SendState.Sent, clock.GetUtcNow(), cancel).ConfigureAwait(false);
        return result;
    }

    /// <summary>What reached the person meanwhile; shown by the caller, and counts as sent.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> Meanwhile(CancellationToken cancel)
    {
        var waiting = (await store.Unsent(Channel, MostWaiting, cancel).ConfigureAwait(false)).Where(message => message.Conversation == $"{Channel}:{person}").ToList();
        await Write(waiting, cancel).ConfigureAwait(false);
        foreach (var message in waiting)
            await store.NoteSent(message.Id, SendState.Sent, clock.GetUtcNow(), cancel).ConfigureAwait(false);
        if (waiting.Count > 0)
            choices = waiting[^1].Reply.Choices;
        return waiting;
    }

    public string Draw(OutboxMessage reply) => PlainText.Draw(reply.Reply, SpeakerOf(reply));

    public Speaker SpeakerOf(OutboxMessage reply) => new(words, reply.Locale, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) { Place = document => exports?.PathOf(document) };

    /// <summary>A console has no links: its files are there before it tells of them.</summary>
    private async Task Write(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel)
    {
        if (exports is null)
            return;
        foreach (var message in messages)
            foreach (var document in message.Reply.Blocks.OfType<Block.Document>())
                await exports.Write(message, document, cancel).ConfigureAwait(false);
    }

    private Tap? Tapped(string line) =>
        int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Count
            ? choices[number - 1].Tap
            : null;
}
