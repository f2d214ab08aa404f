using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.DirectLine;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Documents;

/// <summary>
/// Links to documents: <c>/files/{ticket}</c>, where the ticket is signed, says which document it opens, and expires. Whoever gets
/// a reply with a document may read it, and nobody can make a ticket.
/// </summary>
/// <param name="address">Where people reach this server; null while nobody knows.</param>
public sealed class FileLinks(Seal seal, Func<Uri?> address)
{
    public const string Base = "/files";

    /// <summary>A chat is read again after a weekend.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Links for the documents of a message.</summary>
    public Func<Block.Document, string?> Of(OutboxMessage message) => document => address() is { } here
        ? $"{new Uri(here, $"{Base}/{seal.Sign(Ticket.File, message.Conversation, Say(document, message), message.Authority, Life)}")}"
        : null;

    /// <summary>What a ticket opens; null where it is none of ours, or too old.</summary>
    public FileTicket? Read(string ticket) =>
        seal.Read(ticket, Ticket.File) is TicketReading.Valid { Ticket: { Person: { } authority, Conversation: var said } }
        && said.Split('/') is [var kind, var locale, var id]
            ? new FileTicket(authority, id, Enum.Parse<FileFormat>(kind), Enum.Parse<Locale>(locale))
            : null;

    private static string Say(Block.Document document, OutboxMessage message) => $"{document.Kind}/{message.Locale}/{document.Id}";
}

/// <summary>One document of one authority.</summary>
public sealed record FileTicket(string Authority, string Id, FileFormat Kind, Locale Locale);
