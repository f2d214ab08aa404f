namespace PromoBot.Language;

/// <summary>One thing that a message does: an intent with what it says.</summary>
public sealed record Act(Intent Intent, Slots Slots)
{
    /// <summary>What the reader is not sure of; the dialog marks it and asks instead of writing it.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>Asks to falsify the books, or gives the bot orders about itself: declined, and noted in the audit trail.</summary>
    public bool IsRefused { get; init; }
}

/// <summary>A slot that may be wrong.</summary>
/// <param name="Slot">As labels.md names it: <c>companies</c>.</param>
/// <param name="Options">What else it could be, likeliest first; empty where the reader has no other guess.</param>
public sealed record Doubt(string Slot, IReadOnlyList<string> Options);

/// <summary>How one slot was found, for people who maintain the rules (<c>parse --explain</c>).</summary>
/// <param name="Act">Index in <see cref="Reading.Acts"/>.</param>
/// <param name="Slot">As labels.md names it; <c>intent</c> for the intent itself.</param>
/// <param name="Rule">The rule's name in the code.</param>
public sealed record Finding(int Act, string Slot, string Value, Span Words, string Rule);

/// <summary>What a message was understood to say.</summary>
/// <param name="Acts">In the order of the message; never empty (<see cref="Intent.Unknown"/> at least).</param>
/// <param name="Answer">The message read as the bare answer to the question that is open, where it can be one.</param>
public sealed record Reading(IReadOnlyList<Act> Acts, Slots? Answer, Locale Locale, IReadOnlyList<Finding> Findings)
{
    /// <summary>What the rules could not make out, if anything; a language model may then be asked.</summary>
    public Unsure Unsure { get; init; }
}

/// <summary>The language of a message, and of the answer to it.</summary>
public enum Locale
{
    Zh,
    En,
}
