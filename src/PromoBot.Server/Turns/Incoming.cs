using PromoBot.Dialogs;

namespace PromoBot.Server.Turns;

/// <summary>A message as a channel received it, proven to come from where it says.</summary>
/// <param name="Channel"><c>directline</c>, <c>console</c>, …</param>
/// <param name="Conversation">The channel's id of the conversation.</param>
/// <param name="Sender">The channel's id of the user.</param>
/// <param name="MessageId">The channel's id of the message: the same id twice is the same message.</param>
/// <param name="Text">Null where only a button was tapped.</param>
/// <param name="KnownAs">Id of the person, where the channel itself knows it (console, demo picks in Development); else the sender is looked up.</param>
/// <param name="Locale">Language tag of the sender's client; used where the message itself does not tell.</param>
/// <param name="Voice">The channel's id of a recording that has to be heard first; the text is null then.</param>
public sealed record Incoming(
    string Channel,
    string Conversation,
    string Sender,
    string MessageId,
    string? Text,
    Tap? Tap = null,
    string? KnownAs = null,
    string? Locale = null,
    string? Voice = null)
{
    /// <summary>The channel of what no message is: the clock's.</summary>
    public const string Timer = "timer";

    /// <summary>What a timer brought instead of a message.</summary>
    public Alarm? Alarm { get; init; }

    /// <summary>Of whom <see cref="KnownAs"/> is one; null: of the first authority.</summary>
    public string? Authority { get; init; }

    /// <summary>An alarm as the way of a message takes it; its key is the message's id, so that it is done once.</summary>
    public static Incoming OfTimer(string authority, DueAlarm due) =>
        new(Timer, $"{Timer}:{due.Person}", due.Person, due.Key, null, KnownAs: due.Person) { Alarm = due.Alarm, Authority = authority };
}
