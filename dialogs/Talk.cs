using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Where a talk stands between two messages. Kept for each conversation of a channel; the records are the person's, the talk is not.</summary>
/// <param name="Question">What was asked and not yet answered.</param>
/// <param name="Expecting">What the last reply invited without asking for it: a bare amount then completes this record.</param>
/// <param name="Focus">Id of the project talked of last: 那个项目, it.</param>
public sealed record Talk(Question? Question, Expectation? Expecting, string? Focus)
{
    public static Talk Empty { get; } = new(null, null, null);

    /// <summary>The figures that were shown last: 这个数 is one of them.</summary>
    public ShownFigures? Figures { get; init; }

    /// <summary>The list that was shown last, where there is more of it.</summary>
    public Listing? Listing { get; init; }

    /// <summary>Id of the bulletin that was shown last: 第二段改成… is about it.</summary>
    public string? Bulletin { get; init; }

    /// <summary>Id of the reminder that the last message set: 撤销 right after it takes that back.</summary>
    public string? Reminder { get; init; }

    /// <summary>The slot that a bare value would answer; after 改 that is mostly an amount. Null where nothing is awaited.</summary>
    public string? Awaits() => Question?.Slot ?? (Expecting?.Slot == Asking.WhatToChange ? "amounts" : Expecting?.Slot);
}

/// <summary>An open question. The acts of its message wait as they are: nothing is written before all of them are complete.</summary>
/// <param name="Turn">Id of the turn that asked; the buttons of an older question are void.</param>
/// <param name="Slot">As labels.md names it: <c>companies</c>; or a question of our own (<see cref="Asking"/>).</param>
/// <param name="Words">The question, to be put again after a detour.</param>
/// <param name="Acts">What waits to be written.</param>
/// <param name="Index">Which of the acts the question completes.</param>
/// <param name="Options">What a tap or a number stands for.</param>
public sealed record Question(
    string Turn, string Slot, Text Words, IReadOnlyList<Pending> Acts, int Index, IReadOnlyList<Option> Options)
{
    /// <summary>It was put aside for something else once already; the second time it is let go.</summary>
    public bool WasPutAgain { get; init; }

    /// <summary>What the question is about, shown with it.</summary>
    public IReadOnlyList<Block> Shown { get; init; } = [];
}

/// <summary>An act with the answers to questions of our own (<c>which_project</c> → an id).</summary>
public sealed record Pending(Act Act, IReadOnlyDictionary<string, string> Picks)
{
    public static Pending Of(Act act) => new(act, new Dictionary<string, string>(StringComparer.Ordinal));

    public Pending Pick(string question, string value) =>
        this with { Picks = new Dictionary<string, string>(Picks, StringComparer.Ordinal) { [question] = value } };
}

/// <summary>One possible answer.</summary>
/// <param name="Value">What it stands for: an id, a name, a word of our own.</param>
public sealed record Option(string Value, Text Label);

/// <summary>A slot of a record just written that the next message may fill.</summary>
/// <param name="Record">Its id; for <see cref="Asking.WhatToChange"/> the id of the turn whose card was tapped.</param>
public sealed record Expectation(string Record, string Slot);

/// <summary>A list of which only a page was shown.</summary>
/// <param name="Turn">That showed the page; its button goes on from it.</param>
/// <param name="Act">What was asked.</param>
/// <param name="Next">How many were shown already.</param>
public sealed record Listing(string Turn, Act Act, int Next);

/// <summary>Figures that an answer showed.</summary>
/// <param name="Owner">A unit, or <see cref="Domain.Indicator.Whole"/> for the authority.</param>
/// <param name="Indicators">Ids, in the order shown.</param>
/// <param name="At">The day that they were shown for.</param>
public sealed record ShownFigures(string Owner, IReadOnlyList<string> Indicators, DateOnly At);
