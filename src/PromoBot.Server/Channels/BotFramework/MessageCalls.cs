using System.Text.Json;
using PromoBot.Server.Channels.DirectLine;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>POST /api/messages: who is it, is it an activity, and then what kind.</summary>
internal sealed class MessageCalls(Guard guard, Refusals refusals, Heard heard, Invokes invokes, Introduction introduction)
{
    /// <summary>The connector's own limit is a third of it.</summary>
    private const int MostBytes = 256 * 1024;

    public async Task<IResult> Post(HttpContext context, CancellationToken cancel)
    {
        var admission = await guard.Admit(context.Request, cancel);
        if (admission is Admission.Refused refused)
            return refusals.Of(refused, context);
        if (await Body.Read(context.Request, MostBytes, cancel) is not { } body)
            return refusals.Of(StatusCodes.Status413PayloadTooLarge, "too_large", context);
        if (Read(body) is not { } activity)
            return refusals.Of(StatusCodes.Status400BadRequest, "no_activity", context);
        if (guard.Vouch(admission, activity) is { } notVouched)
            return refusals.Of(notVouched, context);
        if (!IsWhole(activity))
            return refusals.Of(StatusCodes.Status400BadRequest, "missing_fields", context);
        return await Answer(activity, context, cancel);
    }

    private async Task<IResult> Answer(Activity activity, HttpContext context, CancellationToken cancel)
    {
        // What the bot said itself, coming back, is no message.
        if (activity.From!.Id == activity.Recipient!.Id || string.Equals(activity.From.Role, "bot", StringComparison.OrdinalIgnoreCase))
            return TypedResults.Ok();
        switch (activity.Type)
        {
            case "message":
                return await heard.Message(activity, cancel) is { } wrong ? refusals.Of(400, wrong, context) : TypedResults.Ok();
            case "messageUpdate":
                await heard.Edit(activity, cancel);
                return TypedResults.Ok();
            case "conversationUpdate":
                await introduction.Members(activity, cancel);
                return TypedResults.Ok();
            case "installationUpdate":
                await introduction.Installation(activity, cancel);
                return TypedResults.Ok();
            case "invoke":
                return await invokes.Answer(activity, context, cancel);
            default:
                // Typing, reactions, read receipts, and whatever comes with the years.
                return TypedResults.Ok();
        }
    }

    private static Activity? Read(byte[] body)
    {
        try
        {
            return Activity.Read(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(Activity activity) =>
        !string.IsNullOrEmpty(activity.ChannelId) && !string.IsNullOrEmpty(activity.From?.Id) && !string.IsNullOrEmpty(activity.Recipient?.Id)
        && !string.IsNullOrEmpty(activity.Conversation?.Id)
        && (activity.Type is not ("message" or "invoke") || !string.IsNullOrEmpty(activity.Id));
}
