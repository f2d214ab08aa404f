namespace PromoBot.Server.Channels.DirectLine;

/// <summary>Who may come in: turns the token of a call into a ticket, or into the answer that refuses it.</summary>
public sealed class Door(Seal seal, IHostEnvironment environment)
{
    /// <param name="conversation">That the call is about; null where it names none.</param>
    public Entry Open(HttpRequest request, string? conversation = null)
    {
        var header = request.Headers.Authorization.ToString();
        const string Scheme = "Bearer ";
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return new Entry(null, Problems.NoToken());
        return Open(header[Scheme.Length..].Trim(), Ticket.Talk, conversation);
    }

    public Entry Open(string token, string use, string? conversation) => seal.Read(token, use) switch
    {
        TicketReading.Expired => new Entry(null, Problems.ExpiredToken()),
        // A person picked in Development is nobody elsewhere.
        TicketReading.Valid { Ticket.Person: not null } when !environment.IsDevelopment() => new Entry(null, Problems.UnknownToken()),
        TicketReading.Valid valid when conversation is not null && valid.Ticket.Conversation != conversation =>
            new Entry(null, Problems.OtherConversation()),
        TicketReading.Valid valid => new Entry(valid.Ticket, null),
        _ => new Entry(null, Problems.UnknownToken()),
    };
}

/// <summary>Either a ticket or a refusal.</summary>
public sealed record Entry(Ticket? Ticket, IResult? Refusal)
{
    public bool IsOpen(out Ticket ticket, out IResult refusal)
    {
        (ticket, refusal) = (Ticket!, Refusal!);
        return Ticket is not null;
    }
}
