using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Identity.Client;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Calls to the connector's REST interface.</summary>
internal sealed class Connector(BotTokens tokens, ServiceUrls urls, BotFrameworkHttp http, TimeProvider clock) : IDisposable
{
    private const int MostBytes = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly HttpClient client = http.Client(Patience);

    /// <summary>Appends to a conversation, or answers an activity in it.</summary>
    public Task<ConnectorAnswer> Post(ConversationReference to, JsonObject activity, CancellationToken cancel)
    {
        var path = $"/v3/conversations/{Uri.EscapeDataString(to.Conversation.Id!)}/activities";
        if ((string?)activity["replyToId"] is { } asked)
            path += $"/{Uri.EscapeDataString(asked)}";
        return Call(HttpMethod.Post, to.ServiceUrl, path, activity, cancel);
    }

    /// <summary>Puts another activity in the place of one that was sent.</summary>
    public Task<ConnectorAnswer> Put(ConversationReference to, string id, JsonObject activity, CancellationToken cancel) => Call(
        HttpMethod.Put,
        to.ServiceUrl,
        $"/v3/conversations/{Uri.EscapeDataString(to.Conversation.Id!)}/activities/{Uri.EscapeDataString(id)}",
        activity,
        cancel);

    /// <summary>Opens the personal conversation with somebody in whose Teams the app is installed.</summary>
    public Task<ConnectorAnswer> Open(string serviceUrl, string bot, string member, string tenant, CancellationToken cancel) => Call(
        HttpMethod.Post,
        serviceUrl,
        "/v3/conversations",
        new JsonObject
        {
            ["isGroup"] = false,
            ["bot"] = new JsonObject { ["id"] = bot },
            ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
            ["tenantId"] = tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        },
        cancel);

    public void Dispose() => client.Dispose();

    private async Task<ConnectorAnswer> Call(HttpMethod method, string serviceUrl, string path, JsonObject body, CancellationToken cancel)
    {
        if (urls.Trusted(serviceUrl) is not { } trusted)
            return new ConnectorAnswer.Refused("the service URL is not on the list");
        var bytes = Encoding.UTF8.GetBytes(JsonText.Write(body));
        var first = await Try(method, trusted, path, bytes, isSecondTry: false, cancel);
        // A token may have been withdrawn before its time; a second refusal is about the registration.
        return first is Attempt.Unauthorized ? Final(await Try(method, trusted, path, bytes, isSecondTry: true, cancel)) : Final(first);
    }

    private static ConnectorAnswer Final(Attempt attempt) => attempt switch
    {
        Attempt.Answered answered => answered.Answer,
        _ => new ConnectorAnswer.Later(null, "401: the connector refuses the bot's token", IsConnectorDown: true),
    };

    private async Task<Attempt> Try(HttpMethod method, Uri serviceUrl, string path, byte[] body, bool isSecondTry, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{serviceUrl}{path}"));
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = Json;
        try
        {
            if (await tokens.Get(isSecondTry, cancel) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        catch (Exception e) when (e is MsalException or HttpRequestException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new Attempt.Answered(new ConnectorAnswer.Later(null, $"no token to be had ({(e as MsalException)?.ErrorCode ?? e.GetType().Name})", IsConnectorDown: true));
        }

        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
                return new Attempt.Unauthorized();
            return new Attempt.Answered(await Read(response, method == HttpMethod.Put, cancel));
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new Attempt.Answered(new ConnectorAnswer.Later(null, $"no connection ({e.HttpRequestError})", IsConnectorDown: true));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new Attempt.Answered(Interrupted(e, method));
        }
    }

    /// <summary>Putting the same activity again changes nothing; posting it again would show it twice.</summary>
    private static ConnectorAnswer Interrupted(Exception e, HttpMethod method)
    {
        var why = e is OperationCanceledException ? "no answer in time" : "the connection broke off";
        return method == HttpMethod.Put ? new ConnectorAnswer.Later(null, why, IsConnectorDown: true) : new ConnectorAnswer.Unclear(why);
    }

    private async Task<ConnectorAnswer> Read(HttpResponseMessage response, bool mayRepeat, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
            return await Done(response, cancel);
        var code = await Code(response, cancel);
        var why = code is null ? $"{status}" : $"{status} {code}";
        return status switch
        {
            429 => new ConnectorAnswer.Later(RetryAfter(response), why, IsConnectorDown: false),
            412 => new ConnectorAnswer.Later(RetryAfter(response), why, IsConnectorDown: false),
            // It says when to come back, so it has not taken this one.
            503 when RetryAfter(response) is { } after => new ConnectorAnswer.Later(after, why, IsConnectorDown: true),
            408 or >= 500 when mayRepeat => new ConnectorAnswer.Later(RetryAfter(response), why, IsConnectorDown: true),
            408 or >= 500 => new ConnectorAnswer.Unclear(why),
            403 when code is "ConversationBlockedByUser" or "MessageWritesBlocked" => new ConnectorAnswer.Closed(IsBlocked: true, why),
            403 when code is "BotNotInConversationRoster" or "BotDisabledByAdmin" => new ConnectorAnswer.Closed(IsBlocked: false, why),
            404 when code is null or "ConversationNotFound" => new ConnectorAnswer.Closed(IsBlocked: false, why),
            _ => new ConnectorAnswer.Refused(why),
        };
    }

    private async Task<ConnectorAnswer> Done(HttpResponseMessage response, CancellationToken cancel)
    {
        // The message has arrived: whatever the body looks like, it must not be sent again.
        var body = await Body(response, cancel);
        return new ConnectorAnswer.Done(Word(body, "id"), Word(body, "serviceUrl"));
    }

    private async Task<string?> Code(HttpResponseMessage response, CancellationToken cancel) =>
        await Body(response, cancel) is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var error) ? Word(error, "code") : null;

    /// <summary>The client's patience ends with the headers: a body that stops halfway would keep the conversation waiting for ever.</summary>
    private async Task<JsonElement?> Body(HttpResponseMessage response, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await response.Content.LoadIntoBufferAsync(MostBytes, either.Token);
            return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    private static string? Word(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String
            ? word.GetString()
            : null;

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private abstract record Attempt
    {
        public sealed record Answered(ConnectorAnswer Answer) : Attempt;

        public sealed record Unauthorized : Attempt;
    }
}
