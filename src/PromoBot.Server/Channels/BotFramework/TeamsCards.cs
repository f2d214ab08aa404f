using System.Text;
using System.Text.Json.Nodes;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Documents;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Replies as activities for the connector: a text, or a card whose buttons are Action.Execute, cut where too long.</summary>
public sealed class TeamsCards(WordBook words, ButtonSeal seal, BotFrameworkSettings settings, TimeProvider clock, FileLinks? links = null)
{
    /// <summary>Bytes of an activity. The limit was 28 KB for long, and is larger only in newer tenants.</summary>
    public const int MostBytes = 28_000;

    /// <summary>Asks for the card as it should look now.</summary>
    public const string RefreshVerb = "refresh";

    /// <summary>For what the connector adds on its way.</summary>
    private const int Reserve = 1_500;

    public Speaker SpeakerOf(OutboxMessage message) =>
        new(words, message.Locale, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)) { Place = links?.Of(message) };

    /// <summary>The activities of a reply, in order; mostly one.</summary>
    public IReadOnlyList<JsonObject> Draw(OutboxMessage message, ConversationReference reference, string state)
    {
        var pages = Pages(message, reference);
        return [.. pages.Select((page, at) => Activity(message, page, reference, state, IsRefreshed(message, at, pages.Count)))];
    }

    /// <summary>The card that holds the buttons.</summary>
    public JsonObject Card(OutboxMessage message, ConversationReference reference, string state)
    {
        var pages = Pages(message, reference);
        return Card(message, pages[^1], reference, state, IsRefreshed(message, pages.Count - 1, pages.Count));
    }

    public static JsonObject AsAttachment(JsonObject card) =>
        new() { ["contentType"] = AdaptiveCard.ContentType, ["content"] = card };

    private static bool IsRefreshed(OutboxMessage message, int page, int pages) => page == pages - 1 && CardStates.Ages(message.Reply);

    private IReadOnlyList<Reply> Pages(OutboxMessage message, ConversationReference reference) => Paging.Split(
        message.Reply,
        page => Encoding.UTF8.GetByteCount(JsonText.Write(Activity(message, page, reference, CardStates.Live, isRefreshed: true))),
        MostBytes - Reserve);

    private JsonObject Activity(OutboxMessage message, Reply page, ConversationReference reference, string state, bool isRefreshed)
    {
        var speaker = SpeakerOf(message);
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = reference.Bot.Id, ["name"] = reference.Bot.Name },
            ["recipient"] = new JsonObject { ["id"] = reference.User.Id, ["name"] = reference.User.Name },
            ["conversation"] = new JsonObject { ["id"] = reference.Conversation.Id },
            ["locale"] = WordFiles.Tag(speaker.Locale),
        };
        if (Naming.ActivityId(message.InReplyTo) is { } asked)
            activity["replyToId"] = asked;
        if (!AdaptiveCard.Suits(page))
        {
            (activity["text"], activity["textFormat"]) = (speaker.Say(page.Lead), "plain");
            return activity;
        }

        activity["summary"] = speaker.Say(page.Lead);
        activity["attachments"] = new JsonArray(AsAttachment(Card(message, page, reference, state, isRefreshed)));
        return activity;
    }

    private JsonObject Card(OutboxMessage message, Reply page, ConversationReference reference, string state, bool isRefreshed)
    {
        var speaker = SpeakerOf(message);
        if (state != CardStates.Live)
            page = page with { Blocks = [new Block.Paragraph(Text.Of($"bot_framework.{state}")), .. page.Blocks], Choices = [] };
        var card = AdaptiveCard.Draw(page, speaker, new Executes(seal, reference.Conversation.Id!, message.Id, settings.IsRegistered));
        if (isRefreshed)
            card["refresh"] = Refresh(message, reference);
        return card;
    }

    /// <summary>Teams asks by itself when somebody sees a card that is older than a minute.</summary>
    private JsonObject Refresh(OutboxMessage message, ConversationReference reference) => new()
    {
        ["action"] = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = RefreshVerb,
            ["data"] = seal.Data(new Tap(message.Turn, RefreshVerb), reference.Conversation.Id!, message.Id),
        },
        ["userIds"] = new JsonArray(reference.User.Id),
    };

    /// <summary>Action.Execute, answered with the card as it then is; clients that do not know it send the same data as a message.</summary>
    /// <param name="opensForms">改 opens a form; the playground knows none.</param>
    private sealed class Executes(ButtonSeal seal, string conversation, long card, bool opensForms) : CardButtons
    {
        public override JsonObject Data(Tap tap) => seal.Data(tap, conversation, card);

        public override JsonObject Button(string title, Tap? tap)
        {
            if (opensForms && tap is { Verb: Taps.Change })
            {
                var data = Data(tap);
                data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
                return SubmitButton(title, data);
            }

            return new JsonObject
            {
                ["type"] = "Action.Execute",
                ["title"] = title,
                ["verb"] = tap?.Verb ?? "pick",
                ["data"] = tap is null ? [] : Data(tap),
                ["fallback"] = SubmitButton(title, tap is null ? [] : Data(tap)),
            };
        }
    }
}
