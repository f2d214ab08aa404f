using System.Text.Json;
using System.Text.Json.Nodes;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Invokes: calls whose HTTP answer is the result.</summary>
internal sealed class Invokes(
    IStore store, References references, Reception reception, Heard heard, TeamsCards cards, CardStates states, ButtonSeal seal, Forms forms,
    Search search, Refusals refusals)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";

    public Task<IResult> Answer(Activity activity, HttpContext context, CancellationToken cancel) => activity.Name switch
    {
        "adaptiveCard/action" => CardAction(activity, context, cancel),
        "task/fetch" => Form(activity, context, cancel),
        "task/submit" => Filled(activity, context, cancel),
        "composeExtension/query" => search.Answer(activity, context, cancel),
        _ => Task.FromResult<IResult>(TypedResults.StatusCode(StatusCodes.Status501NotImplemented)),
    };

    /// <summary>A button, or Teams that asks how the card looks now. Answered with the card, which replaces the one on the screen.</summary>
    private async Task<IResult> CardAction(Activity activity, HttpContext context, CancellationToken cancel)
    {
        if (Part(activity.Value, "action", "data") is not { } data || seal.Read(data, activity.Conversation!.Id!) is not { } tapped)
            return Altered(context);
        var incoming = Heard.Incoming(activity) with { MessageId = Naming.OwnId($"tap:{activity.Id}"), Tap = tapped.Tap };
        if (tapped.Tap.Verb != TeamsCards.RefreshVerb)
        {
            await references.Keep(activity, cancel);
            if (!await heard.IsStrangerInPublic(activity, incoming, cancel))
                await reception.Take(await heard.InTheCardsLanguage(Spoken(incoming), tapped.Card, cancel));
        }

        return TypedResults.Json(await Redrawn(activity, tapped.Card, cancel));
    }

    /// <summary>A suggestion is a message that the button typed: it may take as long as one.</summary>
    private static Incoming Spoken(Incoming incoming) =>
        incoming.Tap is { Verb: Taps.Say, Argument: { } words } ? incoming with { Text = words, Tap = null } : incoming;

    private async Task<JsonObject> Redrawn(Activity activity, long number, CancellationToken cancel)
    {
        var talk = Naming.Talk(activity);
        if (await store.SentCard(BotFrameworkChannel.ChannelName, talk, number, cancel) is not { } card)
            // Somebody else's card in a group: it stays as it is, and the answer comes as a message.
            return new JsonObject { ["statusCode"] = 200, ["type"] = MessageType, ["value"] = "" };
        var state = await states.Of(card.Message, cancel);
        return new JsonObject
        {
            ["statusCode"] = 200,
            ["type"] = AdaptiveCard.ContentType,
            ["value"] = cards.Card(card.Message, ConversationReference.Of(activity), state),
        };
    }

    private async Task<IResult> Form(Activity activity, HttpContext context, CancellationToken cancel)
    {
        if (Part(activity.Value, "data") is not { } data || seal.Read(data, activity.Conversation!.Id!) is not { } tapped)
            return Altered(context);
        if (await store.SentCard(BotFrameworkChannel.ChannelName, Naming.Talk(activity), tapped.Card, cancel) is not { } card)
            return Altered(context);
        var state = await states.Of(card.Message, cancel);
        return TypedResults.Json(state == CardStates.Live
            ? forms.Correction(card.Message, tapped.Tap, activity.Conversation!.Id!)
            : forms.Spent(card.Message, state));
    }

    /// <summary>What the form says is said as if in the chat: the button first, then the words.</summary>
    private async Task<IResult> Filled(Activity activity, HttpContext context, CancellationToken cancel)
    {
        if (Part(activity.Value, "data") is not { } data || seal.Read(data, activity.Conversation!.Id!) is not { } tapped
            || Part(data, Forms.TextId) is not { ValueKind: JsonValueKind.String } said)
            return Altered(context);
        await references.Keep(activity, cancel);
        var incoming = await heard.InTheCardsLanguage(Heard.Incoming(activity), tapped.Card, cancel);
        await reception.Take(incoming with { MessageId = Naming.OwnId($"form:{activity.Id}"), Tap = tapped.Tap });
        await reception.Take(incoming with { MessageId = Naming.OwnId($"filled:{activity.Id}"), Text = said.GetString() });
        // An empty answer closes the form.
        return TypedResults.Ok();
    }

    private IResult Altered(HttpContext context) => refusals.Of(
        StatusCodes.Status400BadRequest,
        "altered_button",
        context,
        new { statusCode = 400, type = "application/vnd.microsoft.error", value = new { code = "BadRequest", message = "This button was not drawn here." } });

    private static JsonElement? Part(JsonElement? of, params ReadOnlySpan<string> path)
    {
        if (of is not { } part)
            return null;
        foreach (var name in path)
        {
            if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty(name, out part))
                return null;
        }

        return part;
    }
}
