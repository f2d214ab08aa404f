using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>Signs tokens (JWT, HS256) and tells our own from others.</summary>
public sealed class Seal(byte[] key, TimeProvider clock)
{
    private const int OwnerLetters = 16;
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public string Sign(string use, string user, string conversation, string? person, TimeSpan life)
    {
        var ticket = new Ticket(use, user, conversation, person, clock.GetUtcNow().Add(life).ToUnixTimeSeconds());
        var signed = $"{Header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(ticket))}";
        return $"{signed}.{Mark(signed)}";
    }

    public TicketReading Read(string token, string use)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !Same(Mark($"{parts[0]}.{parts[1]}"), parts[2]))
            return new TicketReading.Unknown();

        // The mark is right, so these are our own bytes.
        var ticket = JsonSerializer.Deserialize<Ticket>(Base64Url.DecodeFromChars(parts[1]))!;
        if (ticket.Use != use)
            return new TicketReading.Unknown();
        return ticket.Expires > clock.GetUtcNow().ToUnixTimeSeconds() ? new TicketReading.Valid(ticket) : new TicketReading.Expired();
    }

    /// <summary>A conversation's id tells whose it is, so that a user may take it up again after the token has expired.</summary>
    public string NewConversation(string user)
    {
        var random = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
        return $"{random}-{Owner(random, user)}";
    }

    public bool Owns(string user, string conversation) =>
        conversation.LastIndexOf('-') is var at and > 0 && at == conversation.Length - OwnerLetters - 1
        && Same(Owner(conversation[..at], user), conversation[(at + 1)..]);

    private string Owner(string random, string user) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"conversation {random} {user}")))[..OwnerLetters];

    private string Mark(string signed) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)));

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
