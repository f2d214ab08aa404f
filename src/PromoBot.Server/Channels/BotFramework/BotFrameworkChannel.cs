using System.Text.Json.Nodes;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Replies to Teams and other channels of the Bot Framework; keeps the cards it sent up to date.</summary>
internal sealed partial class BotFrameworkChannel(
    IStore store, Connector connector, TeamsCards cards, CardStates states, BotFrameworkSettings settings, TimeProvider clock,
    ILogger<BotFrameworkChannel> log) : IChannel
{
    public const string ChannelName = "botframework";

    /// <summary>Older cards look by themselves when somebody sees them.</summary>
    private const int CardsToRefresh = 6;

    public string Name => ChannelName;

    public async Task<SendOutcome> Send(WaitingReply waiting, CancellationToken cancel)
    {
        var message = waiting.Message;
        if (await store.Reachable(Name, message.Conversation, cancel) is not { } reachable)
            return new SendOutcome.Refused("nobody was ever met there");
        if (reachable.State != ReachState.Installed)
            return new SendOutcome.Refused($"the bot is {reachable.State} there");
        var reference = JsonText.Read<ConversationReference>(reachable.Reference);
        if (reference.Conversation.Id is null)
        {
            var opening = await Open(reachable, reference, cancel);
            if (opening is not ConnectorAnswer.Done { Id: { } id } opened)
                return await NotSent(opening, reachable, 0, cancel);
            reference = await Opened(reachable, reference, id, opened.ServiceUrl, cancel);
        }

        var state = CardStates.Ages(message.Reply) ? await states.Of(message, cancel) : null;
        var outcome = await Send(cards.Draw(message, reference, state ?? CardStates.Live), waiting.PartsSent, reference, reachable, cancel);
        if (outcome is SendOutcome.Sent sent)
            outcome = sent with { DrawnAs = state };
        await Refresh(message.Conversation, reference, cancel);
        return outcome;
    }

    /// <summary>Draws the latest cards of a conversation anew where what they are about has moved on.</summary>
    private async Task Refresh(string conversation, ConversationReference reference, CancellationToken cancel)
    {
        foreach (var card in await store.SentCards(Name, conversation, CardsToRefresh, cancel))
        {
            var state = await states.Of(card.Message, cancel);
            if (state == card.DrawnAs || card.ChannelId is not { } id)
                continue;
            var answer = await connector.Put(reference, id, cards.Draw(card.Message, reference, state)[^1], cancel);
            if (answer is ConnectorAnswer.Done)
                await store.NoteDrawn(card.Message.Id, state, cancel);
            else
                // It looks by itself when it is seen; and the next reply tries again.
                LogNotRefreshed(card.Message.Id, answer.ToString());
        }
    }

    private async Task<SendOutcome> Send(
        IReadOnlyList<JsonObject> activities, int partsSent, ConversationReference reference, Reachable reachable, CancellationToken cancel)
    {
        string? id = null;
        string? unclear = null;
        for (var part = partsSent; part < activities.Count; part++)
        {
            switch (await connector.Post(reference, activities[part], cancel))
            {
                case ConnectorAnswer.Done done:
                    id = done.Id;
                    break;
                case ConnectorAnswer.Unclear one:
                    // The other parts are not lost with it.
                    unclear = one.Why;
                    break;
                case var other:
                    return await NotSent(other, reachable, part, cancel);
            }
        }

        return unclear is null ? new SendOutcome.Sent(id) : new SendOutcome.Unclear(unclear);
    }

    private async Task<SendOutcome> NotSent(ConnectorAnswer answer, Reachable reachable, int partsSent, CancellationToken cancel)
    {
        switch (answer)
        {
            case ConnectorAnswer.Later later:
                return new SendOutcome.Later(later.After, later.Why, later.IsConnectorDown) { PartsSent = partsSent };
            case ConnectorAnswer.Closed closed:
                var state = closed.IsBlocked ? ReachState.Blocked : ReachState.Removed;
                await store.NoteReach(Name, reachable.Conversation, state, clock.GetUtcNow(), cancel);
                return new SendOutcome.Refused(closed.Why);
            case ConnectorAnswer.Refused refused:
                return new SendOutcome.Refused(refused.Why);
            default:
                // Opening a conversation that is open already gives the same one.
                return new SendOutcome.Later(null, $"{answer}");
        }
    }

    /// <summary>Somebody on an officer's list who never wrote: the app is installed for them, but no conversation is known yet.</summary>
    private Task<ConnectorAnswer> Open(Reachable reachable, ConversationReference reference, CancellationToken cancel) =>
        connector.Open(reference.ServiceUrl, reference.Bot.Id!, reachable.Sender, reference.TenantId ?? settings.TenantId ?? "", cancel);

    private async Task<ConversationReference> Opened(
        Reachable reachable, ConversationReference reference, string id, string? serviceUrl, CancellationToken cancel)
    {
        var opened = reference with
        {
            ServiceUrl = serviceUrl ?? reference.ServiceUrl,
            Conversation = new ConversationAccount(id, ConversationType: "personal", TenantId: reference.TenantId),
        };
        await store.KeepReachable(reachable with { Reference = JsonText.Write(opened), UpdatedAt = clock.GetUtcNow() }, cancel);
        return opened;
    }

    [LoggerMessage(LogLevel.Information, "The card of reply {Id} could not be drawn anew: {Answer}.")]
    private partial void LogNotRefreshed(long id, string answer);
}
