using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.DirectLine;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// Callbacks of the smart bot (智能机器人). Its answers are fetched: the first by the message's own callback, the rest by calls
/// that WeCom repeats until the answer is finished.
/// </summary>
internal sealed class BotCalls(
    Door door, BotSettings bot, CardKeys keys, TemplateCard cards, Reception reception, BotStreams streams, BotSender sender,
    Refusals refusals, WordBook words, TimeProvider clock)
{
    public const string CardPrefix = "card-";

    private const int MostBytes = 256 * 1024;
    private const string SpentKey = "spent";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public IResult Verify(HttpContext context)
    {
        var query = context.Request.Query;
        return door.Open(query, query["echostr"] is [{ } echo] ? echo : null) switch
        {
            Entry.Open open => TypedResults.Text(open.Words, "text/plain", new UTF8Encoding(false)),
            Entry.Closed closed => refusals.Refuse(context, closed.Refusal),
            var other => throw new InvalidOperationException($"No answer for {other.GetType().Name}."),
        };
    }

    public async Task<IResult> Take(HttpContext context, CancellationToken cancel)
    {
        if (await Body.Read(context.Request, MostBytes, cancel) is not { } body)
            return refusals.Refuse(context, Refusal.TooLarge);
        if (Json(body) is not { } outer)
            return refusals.Refuse(context, Refusal.NoMessage);
        var encrypted = outer.TryGetProperty("encrypt", out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
        var entry = door.Open(context.Request.Query, encrypted);
        if (entry is Entry.Closed closed)
            return refusals.Refuse(context, closed.Refusal);
        if (Json(Encoding.UTF8.GetBytes(((Entry.Open)entry).Words)) is not { } inner)
            return refusals.Refuse(context, Refusal.NoMessage);
        if (BotCallback.Read(inner, bot.Name) is not { } callback)
            return refusals.Refuse(context, Refusal.MissingFields);
        return await InTime(context, Act(callback));
    }

    private async Task<IResult> InTime(HttpContext context, Task<Acted> acting)
    {
        if (await Task.WhenAny(acting, Task.Delay(Patience, clock)) != acting)
        {
            // It comes again, and what was done meanwhile is found done.
            _ = acting.ContinueWith(task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var acted = await acting;
        if (acted.Refusal is { } refusal)
            return refusals.Refuse(context, refusal);
        if (acted.Answer is not { } answer)
            return TypedResults.Text("", "text/plain");
        await Closed(answer).ExecuteAsync(context);
        // Only now: where the answer could not be written, the replies still wait.
        await sender.NoteSent(acted.Carried);
        return TypedResults.Empty;
    }

    private async Task<Acted> Act(BotCallback callback)
    {
        switch (callback)
        {
            case BotCallback.Said said:
                streams.Open(said.MessageId);
                await sender.Keep(said, said.Later);
                await reception.Take(Incoming(said, said.MessageId, said.Text));
                return await GoOn(said, said.MessageId);
            case BotCallback.Asked asked:
                return await GoOn(asked, asked.Stream);
            case BotCallback.Showed showed:
                return new Acted(new BotAnswer(Say(showed.Sentence), null).Stream(showed.MessageId), []);
            case BotCallback.Opened opened:
                return await Greet(opened);
            case BotCallback.Tapped tapped:
                return await Tap(tapped);
            case BotCallback.Other:
                return Acted.Nothing;
            default:
                throw new InvalidOperationException($"Nothing to do for {callback.GetType().Name}.");
        }
    }

    /// <summary>The whole answer where the turn is done; else a word that it is under way.</summary>
    private async Task<Acted> GoOn(BotCallback callback, string message)
    {
        var stream = streams.Open(message);
        if (stream.Last is { } last)
            return new Acted((JsonObject)last.DeepClone(), []);
        var replies = await sender.Waiting(WeComChannel.BotPrefix + callback.Conversation, message, CancellationToken.None);
        if (replies.Count == 0 && reception.MayTakeLong && !streams.IsOver(stream))
            return new Acted(BotAnswer.Unfinished(message, Say("we_com.working")), []);
        stream.Last = (replies.Count == 0
            ? new BotAnswer(Say("we_com.nothing_more"), null)
            : BotAnswer.Of(replies, sender.Speaker, cards, callback.Member)).Stream(message);
        return new Acted((JsonObject)stream.Last.DeepClone(), replies);
    }

    private async Task<Acted> Greet(BotCallback.Opened opened)
    {
        streams.Open(opened.MessageId);
        await reception.Take(Incoming(opened, opened.MessageId, null, new Tap("", Taps.Greet)));
        var replies = await sender.Waiting(WeComChannel.BotPrefix + opened.Conversation, opened.MessageId, CancellationToken.None);
        if (replies.Count == 0)
            return Acted.Nothing;
        var welcome = BotAnswer.Single(replies, sender.Speaker, cards, opened.Member);
        // A welcome is a card or a text, no Markdown.
        return (string?)welcome["msgtype"] == "template_card"
            ? new Acted(welcome, replies)
            : new Acted(new Part.Text(string.Join('\n', replies.Select(reply => sender.Speaker(reply).Say(reply.Reply.Lead)))).Message(), replies);
    }

    private async Task<Acted> Tap(BotCallback.Tapped tapped)
    {
        if (tapped.Keys is [SpentKey])
            return Acted.Nothing;
        if (tapped.Keys.Select(key => keys.Read(key, tapped.Member)).FirstOrDefault(read => read is not null) is not { } tap)
            // In a group anybody may touch a card that was drawn for somebody else.
            return tapped.Chat is null ? new Acted(null, []) { Refusal = Refusal.ForeignButton } : Acted.Nothing;
        await sender.Keep(tapped, tapped.Later);
        var isOnce = tap.Verb is Taps.Answer or Taps.Drop or Taps.Undo or Taps.Change;
        await reception.Take(Incoming(tapped, CardPrefix + (isOnce ? tapped.Task : $"{tapped.Task}-{tapped.MessageId}"), null, tap));
        return isOnce ? new Acted(Spent(tapped, Say($"we_com.did_{tap.Verb}")), []) : Acted.Nothing;
    }

    private static JsonObject Spent(BotCallback.Tapped tapped, string words) => new()
    {
        ["response_type"] = "update_template_card",
        ["userids"] = new JsonArray(tapped.Member),
        ["template_card"] = new JsonObject
        {
            ["card_type"] = "button_interaction",
            ["main_title"] = new JsonObject { ["title"] = words },
            ["task_id"] = tapped.Task,
            ["button_list"] = new JsonArray(new JsonObject { ["text"] = words, ["style"] = 1, ["key"] = SpentKey }),
        },
    };

    private static Incoming Incoming(BotCallback from, string id, string? text, Tap? tap = null) =>
        new(WeComChannel.ChannelName, WeComChannel.BotPrefix + from.Conversation, from.Member, id, text, tap);

    private string Say(string key) => new Speaker(words, Locale.Zh, DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).Say(key);

    private ContentHttpResult Closed(JsonObject answer)
    {
        var closed = door.Close(answer.ToJsonString(Readable));
        return TypedResults.Text(new JsonObject
        {
            ["encrypt"] = closed.Encrypted,
            ["msgsignature"] = closed.Signature,
            ["timestamp"] = closed.Timestamp,
            ["nonce"] = closed.Nonce,
        }.ToJsonString(), "application/json");
    }

    private static JsonElement? Json(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What came of a callback.</summary>
    /// <param name="Answer">Null: an empty one.</param>
    /// <param name="Carried">Replies that are sent with the answer.</param>
    private sealed record Acted(JsonObject? Answer, IReadOnlyList<OutboxMessage> Carried)
    {
        public static readonly Acted Nothing = new(null, []);

        public Refusal? Refusal { get; init; }
    }
}
