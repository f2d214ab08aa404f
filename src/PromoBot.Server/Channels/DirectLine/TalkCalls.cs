using System.Globalization;
using System.Text.Json;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>Conversations: started, taken up again, read and written.</summary>
internal sealed class TalkCalls(
    Seal seal,
    Door door,
    TokenCalls tokens,
    IStore store,
    ITurns turns,
    OutboxPump pump,
    DirectLineChannel channel,
    Listeners listeners,
    OneAtATime order,
    WordBook words,
    TimeProvider clock,
    IHostApplicationLifetime life)
{
    private const int MostBytes = 256 * 1024;
    private const int MostUploadBytes = 4 * 1024 * 1024;
    private const int Page = 500;
    private static readonly TimeSpan StreamTokenLife = TimeSpan.FromMinutes(1);

    public async Task<IResult> Start(HttpContext context, CancellationToken cancel)
    {
        if (!door.Open(context.Request).IsOpen(out var ticket, out var refusal))
            return refusal;
        var isKnown = (await store.Activities(ticket.Conversation, 0, 1, cancel)).Count > 0;
        var answer = Answer(context.Request, ticket, after: 0);
        return isKnown ? TypedResults.Ok(answer) : TypedResults.Json(answer, statusCode: 201);
    }

    public IResult TakeUp(string conversation, string? watermark, HttpContext context)
    {
        if (!door.Open(context.Request, conversation).IsOpen(out var ticket, out var refusal))
            return refusal;
        return Sequence(watermark) is { } after ? TypedResults.Ok(Answer(context.Request, ticket, after)) : BadWatermark();
    }

    public async Task<IResult> Read(string conversation, string? watermark, HttpContext context, CancellationToken cancel)
    {
        if (!door.Open(context.Request, conversation).IsOpen(out _, out var refusal))
            return refusal;
        if (Sequence(watermark) is not { } after)
            return BadWatermark();
        var news = await store.Activities(conversation, after, Page, cancel);
        return TypedResults.Text(LiveStream.Frame(news, Watermark(news.Count > 0 ? news[^1].Sequence : after)), "application/json");
    }

    public async Task<IResult> Listen(string conversation, string? watermark, string? t, HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            return Problems.BadBody("Expected a web socket.");
        if (!door.Open(t ?? "", Ticket.Stream, conversation).IsOpen(out _, out var refusal))
            return refusal;
        if (Sequence(watermark) is not { } after)
            return BadWatermark();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping, context.RequestAborted);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new LiveStream(store, listeners).Run(socket, conversation, after, over.Token);
        return TypedResults.Empty;
    }

    public async Task<IResult> Write(string conversation, HttpContext context, CancellationToken cancel)
    {
        if (!door.Open(context.Request, conversation).IsOpen(out var ticket, out var refusal))
            return refusal;
        if (await Body.Read(context.Request, MostBytes, cancel) is not { } body)
            return Problems.TooLarge(MostBytes);
        Posted posted;
        try
        {
            posted = Posted.Read(body);
        }
        catch (JsonException e)
        {
            return Problems.BadBody($"The body is no activity. {e.Message}");
        }

        var messageId = posted.ClientId ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var id = Posted.ActivityId(messageId);
        if (Said(posted, ticket, messageId) is not { } incoming)
            return TypedResults.Ok(new { id });

        // Not the request's token from here on: who hangs up has said it all the same.
        using (await order.In(conversation, CancellationToken.None))
        {
            var now = clock.GetUtcNow();
            await channel.Append(conversation, posted.Echo(id, ticket, now), now, CancellationToken.None);
            await turns.Take(incoming, CancellationToken.None);
        }

        pump.Nudge();
        return TypedResults.Ok(new { id });
    }

    /// <summary>
    /// Files cannot be taken yet. The message is accepted and answered all the same: a refused upload would stand in the chat
    /// as "send failed, try again" for good.
    /// </summary>
    public async Task<IResult> Upload(string conversation, HttpContext context, CancellationToken cancel)
    {
        if (!door.Open(context.Request, conversation).IsOpen(out var ticket, out var refusal))
            return refusal;
        if (await Body.Read(context.Request, MostUploadBytes, cancel) is not { } body)
            return Problems.TooLarge(MostUploadBytes);
        var posted = Uploaded.Message(context.Request.ContentType, body) ?? new Posted("message", "📎", null, null, null, null, null);
        var id = Posted.ActivityId(posted.ClientId ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        var now = clock.GetUtcNow();
        var locale = posted.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Locale.En : Locale.Zh;
        var speaker = new Speaker(words, locale, DateOnly.FromDateTime(now.DateTime));
        await channel.Append(conversation, posted.Echo(id, ticket, now), now, cancel);
        await channel.Say(conversation, $"{id}-no", speaker, "direct_line.no_files", cancel);
        return TypedResults.Ok(new { id });
    }

    /// <summary>Null for what nobody has to answer: typing, unknown events.</summary>
    private static Incoming? Said(Posted posted, Ticket ticket, string messageId)
    {
        var said = new Incoming(
            DirectLineChannel.ChannelName, ticket.Conversation, ticket.User, messageId, null, null, ticket.Person, posted.Locale);
        return posted switch
        {
            { Type: "message", Value: { } value } when TapData.Read(value) is { } tap => said with { Text = posted.Text, Tap = tap },
            { Type: "message" } => said with { Text = posted.Text ?? "" },
            // Greeted once in a conversation, however often the page is loaded.
            { Type: "event", Name: "webchat/join" } => said with { MessageId = "join", Tap = new Tap("", "greet") },
            _ => null,
        };
    }

    private object Answer(HttpRequest request, Ticket ticket, long after)
    {
        var streamToken = seal.Sign(Ticket.Stream, ticket.User, ticket.Conversation, ticket.Person, StreamTokenLife);
        var scheme = request.IsHttps ? "wss" : "ws";
        return new
        {
            conversationId = ticket.Conversation,
            token = tokens.Renew(ticket),
            expires_in = TokenCalls.Seconds,
            streamUrl = $"{scheme}://{request.Host}{DirectLineRoutes.Base}/conversations/{ticket.Conversation}/stream?watermark={Watermark(after)}&t={streamToken}",
        };
    }

    private static long? Sequence(string? watermark) =>
        string.IsNullOrEmpty(watermark) ? 0
        : long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence
        : null;

    private static string Watermark(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);

    private static IResult BadWatermark() => Problems.BadBody("Expected a watermark that came from here.");
}
