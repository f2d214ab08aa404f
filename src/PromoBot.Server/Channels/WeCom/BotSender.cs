using System.Text.Json;
using PromoBot.Language;
using PromoBot.Server.Documents;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// Replies of the smart bot that no call fetches: those to a tap, and those whose answer was cut off. They go to the address that
/// came with the message, good for one answer within an hour; else the self-built app tells the member.
/// </summary>
internal sealed class BotSender(BotStreams streams, ApiCalls calls, AppSender? app, TemplateCard cards, IStore store, WordBook words, FileLinks links, TimeProvider clock)
{
    private const int MostWaiting = 1000;
    private const int Grace = 2;
    private static readonly TimeSpan LaterLife = TimeSpan.FromMinutes(59);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    public async Task<SendOutcome> Send(WaitingReply waiting, CancellationToken cancel)
    {
        var message = waiting.Message;
        var asked = message.InReplyTo ?? "";
        // After a restart the next call, a second away, may still fetch it.
        var isFetched = !asked.StartsWith(BotCalls.CardPrefix, StringComparison.Ordinal);
        if (isFetched && (streams.IsUnderWay(asked) || waiting.Tries < Grace))
            return new SendOutcome.Later(Soon, "WeCom is about to fetch it");
        if (await store.Reachable(WeComChannel.ChannelName, message.Conversation, cancel) is { } reachable && Address(reachable) is { } address)
            return await Late(message, reachable, address, cancel) ?? await ByApp(waiting, cancel);
        return await ByApp(waiting, cancel);
    }

    /// <summary>All replies of a turn, in order.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> Waiting(string conversation, string inReplyTo, CancellationToken cancel) =>
    [
        .. (await store.Unsent(WeComChannel.ChannelName, MostWaiting, cancel))
            .Where(message => message.Conversation == conversation && message.InReplyTo == inReplyTo),
    ];

    public async Task NoteSent(IEnumerable<OutboxMessage> messages)
    {
        foreach (var message in messages)
            await store.NoteSent(message.Id, SendState.Sent, clock.GetUtcNow(), CancellationToken.None);
    }

    /// <summary>Where the latest message of a conversation may be answered later, once.</summary>
    public Task Keep(BotCallback from, Uri? later) => store.KeepReachable(
        new Reachable(
            WeComChannel.ChannelName, WeComChannel.BotPrefix + from.Conversation, from.Member,
            // Nothing can be sent there first: reminders go by the app.
            IsPersonal: false,
            JsonSerializer.Serialize(new Reference(later?.ToString())), ReachState.Installed, clock.GetUtcNow()),
        CancellationToken.None);

    public Speaker Speaker(OutboxMessage message) => new(words, message.Locale, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) { Place = links.Of(message) };

    /// <returns>Null where the address took it no more.</returns>
    private async Task<SendOutcome?> Late(OutboxMessage message, Reachable reachable, Uri address, CancellationToken cancel)
    {
        var together = await Waiting(message.Conversation, message.InReplyTo!, cancel);
        var answer = await calls.PostLate(address, BotAnswer.Single(together, Speaker, cards, reachable.Sender), cancel);
        if (answer is ApiAnswer.NotReached)
            return null;
        await store.KeepReachable(reachable with { Reference = JsonSerializer.Serialize(new Reference(null)) }, CancellationToken.None);
        switch (answer)
        {
            case ApiAnswer.Done:
                await NoteSent(together.Where(one => one.Id != message.Id));
                return new SendOutcome.Sent();
            case ApiAnswer.Unclear unclear:
                return new SendOutcome.Unclear(unclear.Why);
            default:
                return null;
        }
    }

    private async Task<SendOutcome> ByApp(WaitingReply waiting, CancellationToken cancel) =>
        app is null
            ? new SendOutcome.Refused("the smart bot may answer no more, and there is no app to do it")
            : await app.Send(waiting, waiting.Message.Conversation[(waiting.Message.Conversation.LastIndexOf('/') + 1)..], cancel);

    private Uri? Address(Reachable reachable) =>
        clock.GetUtcNow() - reachable.UpdatedAt < LaterLife
        && JsonSerializer.Deserialize<Reference>(reachable.Reference)?.Later is { } later && Uri.TryCreate(later, UriKind.Absolute, out var address)
            ? address
            : null;

    /// <summary>What has to be known to answer later.</summary>
    private sealed record Reference(string? Later);
}
