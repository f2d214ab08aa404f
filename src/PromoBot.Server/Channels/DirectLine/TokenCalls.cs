using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PromoBot.Server.Store;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>Tokens: a user's right to one conversation for half an hour, renewed while the page is open.</summary>
internal sealed class TokenCalls(Seal seal, Door door, Visitors visitors, IStore store, IHostEnvironment environment)
{
    private const int MostBytes = 4096;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>
    /// <c>{person?, conversationId?}</c>: whom to be (Development only), and which of one's own conversations to go on with.
    /// The user's id is always made here: who could choose it could be somebody else.
    /// </summary>
    public async Task<IResult> Generate(HttpContext context, CancellationToken cancel)
    {
        if (await Body.Read(context.Request, MostBytes, cancel) is not { } body)
            return Problems.TooLarge(MostBytes);
        if (Wish.Read(body) is not { } wish)
            return Problems.BadBody("Expected no body, or {\"person\": \"…\", \"conversationId\": \"…\"}.");
        if (wish.Person is { } person && await Refuse(context.Request, person, cancel) is { } refusal)
            return refusal;

        var visitor = visitors.Of(context);
        var user = wish.Person is null ? visitor : $"{visitor}_{wish.Person}";
        var conversation = wish.ConversationId is { } wished && seal.Owns(user, wished) ? wished : seal.NewConversation(user);
        return Answer(user, conversation, wish.Person);
    }

    public IResult Refresh(HttpContext context) =>
        door.Open(context.Request).IsOpen(out var ticket, out var refusal)
            ? Answer(ticket.User, ticket.Conversation, ticket.Person)
            : refusal;

    public string Renew(Ticket ticket) => seal.Sign(Ticket.Talk, ticket.User, ticket.Conversation, ticket.Person, Life);

    public static int Seconds => (int)Life.TotalSeconds;

    private Ok<TokenAnswer> Answer(string user, string conversation, string? person) => TypedResults.Ok(new TokenAnswer(
        conversation, seal.Sign(Ticket.Talk, user, conversation, person, Life), Seconds));

    private async Task<IResult?> Refuse(HttpRequest request, string person, CancellationToken cancel)
    {
        // A page of somebody else, open in the developer's browser, must not talk as the officer.
        if (!environment.IsDevelopment() || !IsOwnPage(request))
            return Problems.Of(403, "NoPick", "Nobody can be picked here.");
        foreach (var authority in await store.Authorities(cancel))
        {
            if ((await store.People(authority, cancel)).Any(one => one.Id == person))
                return null;
        }

        return Problems.Of(403, "UnknownPerson", "There is no such person.");
    }

    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers.Origin.ToString() is not { Length: > 0 } origin
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value);

    private sealed record TokenAnswer(
        [property: JsonPropertyName("conversationId")] string ConversationId,
        [property: JsonPropertyName("token")] string Token,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);

    private sealed record Wish(string? Person, string? ConversationId)
    {
        private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

        public static Wish? Read(byte[] body)
        {
            try
            {
                return body.Length == 0 ? new Wish(null, null) : JsonSerializer.Deserialize<Wish>(body, Web);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
