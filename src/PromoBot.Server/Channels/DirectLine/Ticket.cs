using System.Text.Json.Serialization;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>What a token says. Short names: it travels in a header, and the client library reads <c>user</c>.</summary>
/// <param name="Use">What the token opens; one for another use opens nothing.</param>
/// <param name="Person">Whom the user picked to be, in Development only.</param>
/// <param name="Expires">Seconds since 1970.</param>
public sealed record Ticket(
    [property: JsonPropertyName("use")] string Use,
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("conv")] string Conversation,
    [property: JsonPropertyName("person")] string? Person,
    [property: JsonPropertyName("exp")] long Expires)
{
    public const string Talk = "talk";
    public const string Stream = "stream";
    public const string Visitor = "visitor";

    /// <summary>Fetches one document; <see cref="Conversation"/> says which.</summary>
    public const string File = "file";
}

/// <summary>What came out of reading a token.</summary>
public abstract record TicketReading
{
    private TicketReading()
    {
    }

    public sealed record Valid(Ticket Ticket) : TicketReading;

    /// <summary>Ours, but too old.</summary>
    public sealed record Expired : TicketReading;

    /// <summary>Not made by us, or made for another use.</summary>
    public sealed record Unknown : TicketReading;
}
