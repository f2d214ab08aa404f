using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Everything that a turn does to the world: committed together, or not at all.</summary>
public sealed record Decision
{
    /// <summary>Records to write.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>What the changes do to the figures.</summary>
    public ContributionDelta Contributions { get; init; } = ContributionDelta.None;

    /// <summary>Where the talk stands after the turn.</summary>
    public required Talk Talk { get; init; }

    public IReadOnlyList<Reply> Replies { get; init; } = [];

    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    /// <summary>What other people are told.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>What is kept of the speaker's reminders.</summary>
    public IReadOnlyList<ReminderNote> ReminderNotes { get; init; } = [];

    /// <summary>Bulletins drafted, edited or released: of each the next revision.</summary>
    public IReadOnlyList<Bulletin> Bulletins { get; init; } = [];

    /// <summary>What the authority's group robots say in their groups.</summary>
    public IReadOnlyList<Reply> Announcements { get; init; } = [];

    /// <summary>A survey that found nothing to tell and nothing to write, but that it was made.</summary>
    public bool IsIdle => Changes.Count + Replies.Count + Reminders.Count + Notices.Count + Bulletins.Count + Announcements.Count + AuditNotes.Count == 0
        && Undoes is null && Binds is null && ReminderNotes.All(note => note is ReminderNote.Surveyed);

    /// <summary>Id of the writing turn that this one takes back.</summary>
    public string? Undoes { get; init; }

    /// <summary>Id of the person that the sender turned out to be, by invitation code.</summary>
    public string? Binds { get; init; }

    /// <summary>What the audit trail keeps although no record was written: a refused request.</summary>
    public IReadOnlyList<string> AuditNotes { get; init; } = [];
}

/// <summary>One record, before and after.</summary>
/// <param name="Before">Null: the record is new.</param>
public sealed record Change(Entry? Before, Entry After);

/// <summary>Something that a person is told now, wherever the bot knows to reach them.</summary>
public sealed record Notice(string Person, Reply Reply);

/// <summary>Something that a person is to be told later.</summary>
/// <param name="Id">Made of the turn, so that deciding again makes the same one.</param>
/// <param name="Entry">Id of the record it is about; withdrawn with it.</param>
/// <param name="What">What to say then.</param>
public sealed record Reminder(string Id, string Person, DateOnly Due, TimeOnly? Time, string? Entry, Text What)
{
    /// <summary>One of the person's own that has rung: kept for as long as it may be put off.</summary>
    public bool HasRung { get; init; }
}
