using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Something the bot can talk about. A new one is a folder beside this file and a line in <see cref="Conversations"/>.</summary>
public abstract class Conversation
{
    /// <summary>The intents that it answers.</summary>
    public abstract IReadOnlyList<Intent> Answers { get; }

    /// <summary>Whether it decides about what a timer brings.</summary>
    public virtual bool Takes(Alarm alarm) => false;

    /// <summary>What the speaker has to be allowed (<see cref="Rights"/>); null where everybody may.</summary>
    public virtual Deed? Deed => null;

    /// <summary>Whether the act is for it; of several the first in the list of conversations takes it.</summary>
    public virtual bool Takes(Turn turn, Act act) => Answers.Contains(act.Intent);

    /// <summary>What it has to know of the books.</summary>
    public virtual Needs Needs(Turn turn, Act act) => Dialogs.Needs.None;

    /// <summary>What to do about one act. Pure: the same turn and facts always decide the same.</summary>
    public abstract Step Decide(Turn turn, Act act, Facts facts);
}

/// <summary>What one conversation decided about one act of a turn; the steps of a turn make one <see cref="Decision"/>.</summary>
public sealed record Step
{
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Parts of the one card that shows all that the turn wrote.</summary>
    public IReadOnlyList<Block> Shown { get; init; } = [];

    /// <summary>What was done, in a word or two for the card's first line: "走访".</summary>
    public Text? Done { get; init; }

    /// <summary>Replies of their own, apart from that card.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>Asks before anything of this message is written.</summary>
    public Asking? Asks { get; init; }

    /// <summary>What changing a record is called instead of "noted": the card's first line.</summary>
    public Text? Headline { get; init; }

    /// <summary>A remark below the records: what could still be said, what was assumed.</summary>
    public IReadOnlyList<Text> Remarks { get; init; } = [];

    public Expectation? Expecting { get; init; }

    /// <summary>Id of the project that was talked of.</summary>
    public string? Focus { get; init; }

    /// <summary>What was answered with figures, so that the next message can ask where they come from.</summary>
    public ShownFigures? Figures { get; init; }

    /// <summary>A list that was shown in part: 更多 goes on from there.</summary>
    public Listing? Listing { get; init; }

    public IReadOnlyList<Reminder> Reminders { get; init; } = [];

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    public IReadOnlyList<ReminderNote> ReminderNotes { get; init; } = [];

    public IReadOnlyList<Bulletin> Bulletins { get; init; } = [];

    public IReadOnlyList<Reply> Announcements { get; init; } = [];

    /// <summary>Id of a reminder of the speaker's own that was set: taken back by what follows at once.</summary>
    public string? Reminder { get; init; }

    /// <summary>Id of the bulletin that was shown: what is edited next is about it.</summary>
    public string? Bulletin { get; init; }

    /// <summary>More to tap on the card.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Id of the unit whose targets the card tells of; null: the speaker's.</summary>
    public string? EffectOn { get; init; }

    public string? Undoes { get; init; }

    public string? Binds { get; init; }

    public IReadOnlyList<string> AuditNotes { get; init; } = [];

    public static Step Ask(string slot, Text words, params IReadOnlyList<Option> options) =>
        new() { Asks = new Asking(slot, words, options) };

    public static Step Say(Reply reply) => new() { Replies = [reply] };

    public static Step Say(Text text) => Say(Reply.Of(text));
}

/// <summary>A question about the act being decided.</summary>
/// <param name="Slot">As labels.md names it, or one of the constants here.</param>
/// <param name="Words">The question.</param>
public sealed record Asking(string Slot, Text Words, IReadOnlyList<Option> Options)
{
    /// <summary>What the question is about, shown above it.</summary>
    public IReadOnlyList<Block> Shown { get; init; } = [];

    /// <summary>Which of several projects is meant; the options are ids, and <see cref="New"/>.</summary>
    public const string WhichProject = "which_project";

    /// <summary>What to change about the card that was tapped: the next correction, or a bare amount, is about it.</summary>
    public const string WhatToChange = "what_to_change";

    /// <summary>Why a record is sent back.</summary>
    public const string Why = "reason";

    /// <summary>The option that none of the known ones is meant.</summary>
    public const string New = "new";
}
