using System.Text.Json.Nodes;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Documents;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>Replies to web chats: drawn, put into the conversation's log, and on to the page that listens.</summary>
public sealed class DirectLineChannel(IStore store, Listeners listeners, WordBook words, TimeProvider clock, FileLinks links) : IChannel
{
    public const string ChannelName = "directline";

    public string Name => ChannelName;

    /// <summary>The log takes each activity once.</summary>
    public bool MayRepeat => true;

    public async Task<SendOutcome> Send(WaitingReply waiting, CancellationToken cancel)
    {
        var message = waiting.Message;
        var now = clock.GetUtcNow();
        var speaker = new Speaker(words, message.Locale, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) { Place = links.Of(message) };
        var activity = Bot(message.Conversation, $"b-{message.Id}", speaker, now);
        if (message.InReplyTo is { } asked)
            activity["replyToId"] = Posted.ActivityId(asked);
        Draw(message, speaker, activity);
        await Append(message.Conversation, activity, now, cancel);
        return new SendOutcome.Sent();
    }

    /// <summary>A sentence of the channel itself, apart from any turn.</summary>
    public async Task Say(string conversation, string id, Speaker speaker, string key, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var activity = Bot(conversation, id, speaker, now);
        (activity["text"], activity["textFormat"]) = (speaker.Say(key), "plain");
        await Append(conversation, activity, now, cancel);
    }

    /// <summary>The log is the truth; listeners read on in it when told that it grew.</summary>
    public async Task Append(string conversation, Activity activity, DateTimeOffset now, CancellationToken cancel)
    {
        await store.AppendActivity(conversation, activity.Id, activity.Json(), now, cancel);
        listeners.Nudge(conversation);
    }

    private static Activity Bot(string conversation, string id, Speaker speaker, DateTimeOffset now)
    {
        var activity = new Activity("message", id, conversation, now);
        activity["from"] = new JsonObject { ["id"] = "promobot", ["name"] = speaker.Say("direct_line.bot"), ["role"] = "bot" };
        activity["locale"] = WordFiles.Tag(speaker.Locale);
        return activity;
    }

    private static void Draw(OutboxMessage message, Speaker speaker, Activity activity)
    {
        if (!AdaptiveCard.Suits(message.Reply))
        {
            (activity["text"], activity["textFormat"]) = (speaker.Say(message.Reply.Lead), "plain");
            return;
        }

        activity["summary"] = speaker.Say(message.Reply.Lead);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = AdaptiveCard.ContentType,
            ["content"] = AdaptiveCard.Draw(message.Reply, speaker),
        });

        // What Web Chat reads aloud in place of the card.
        activity["channelData"] = new JsonObject { ["webchat:fallback-text"] = PlainText.Draw(message.Reply, speaker) };
    }
}
