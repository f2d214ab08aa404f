using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What a turn keeps about the reminders of the person it is about.</summary>
public abstract record ReminderNote
{
    private ReminderNote()
    {
    }

    /// <summary>The person is told now.</summary>
    /// <param name="Key">What it is about: the same key again is the same reminder.</param>
    /// <param name="Kind">Null: they asked for it themselves.</param>
    /// <param name="Step">How things stand: while it is the same, the reminder is not repeated.</param>
    public sealed record Said(string Key, ReminderKind? Kind, string Step, Text What) : ReminderNote;

    /// <param name="Until">In the authority's time zone.</param>
    public sealed record PutOff(string Key, DateTime Until) : ReminderNote;

    public sealed record Ended(string Key, Ending How) : ReminderNote;

    /// <summary>The person wants no more reminders of a kind, or wants them again.</summary>
    public sealed record Switched(ReminderKind Kind, bool IsOn) : ReminderNote;

    /// <summary>The person was looked after.</summary>
    public sealed record Surveyed(LookedAfter At) : ReminderNote;
}

/// <summary>Why a reminder is over.</summary>
public enum Ending
{
    /// <summary>The person did what it asked for.</summary>
    Done,

    /// <summary>The person does not want to hear of it any more, whatever changes.</summary>
    Stopped,

    /// <summary>There is nothing to be told any more; if there is again, it is told again.</summary>
    Passed,
}

/// <summary>What the books keep of a person's reminders.</summary>
/// <param name="Surveyed">When the person was looked after last; null: never.</param>
/// <param name="Steps">What was told so far and how it stands, without the words.</param>
/// <param name="Unwanted">Kinds that the person switched off.</param>
public sealed record Reminded(LookedAfter? Surveyed, IReadOnlyList<ToldStep> Steps, IReadOnlyList<ReminderKind> Unwanted)
{
    public static Reminded Nothing { get; } = new(null, [], []);

    public ToldStep? Find(string key) => Steps.FirstOrDefault(told => told.Key == key);
}

/// <summary>How a reminder stood when it was told last.</summary>
/// <param name="PutOffUntil">In the authority's time zone; null: it is not put off.</param>
/// <param name="Ending">Null: it stands.</param>
public sealed record ToldStep(string Key, ReminderKind? Kind, string Step, DateTime? PutOffUntil, Ending? Ending);

/// <summary>A reminder as it was told last, for whoever speaks of it.</summary>
/// <param name="Turn">Id of the turn that told it; its buttons carry it.</param>
/// <param name="Position">Its number in that message, from 1.</param>
/// <param name="At">In the authority's time zone.</param>
public sealed record Told(
    string Key, ReminderKind? Kind, Text What, string Turn, int Position, DateTime At, DateTime? PutOffUntil, Ending? Ending);

/// <summary>A project, and the day on which anything about it was written or said to be unchanged last.</summary>
public sealed record ProjectUpdate(Project Project, DateOnly Last);

/// <summary>What became of a reminder on its way.</summary>
/// <param name="At">When it was due out, in the authority's time zone.</param>
/// <param name="Channel">Null: there was no conversation to send it to.</param>
/// <param name="Why">What the channel said where it did not take it; no words for people.</param>
public sealed record Delivery(string Person, Text What, DateTime At, string? Channel, DeliveryState State, string? Why);

/// <summary>How far a reminder came.</summary>
public enum DeliveryState
{
    Sent,

    /// <summary>On its way.</summary>
    Waiting,

    /// <summary>The channel did not take it.</summary>
    Refused,

    /// <summary>Nobody knows whether it arrived.</summary>
    Unclear,

    /// <summary>The person blocked the bot, or took it away.</summary>
    Blocked,

    /// <summary>Their account is known, but the bot was never installed there, or they never wrote.</summary>
    NotInstalled,

    /// <summary>The person never said who they are: no account is theirs.</summary>
    NotBound,
}
