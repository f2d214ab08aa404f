using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Where a talk stands between two messages. Kept for each conversation of a channel; the records are the person's, the talk is not.</summary>
/// <param name="Question">What was asked and not yet answered.</param>
/// <param name="Expecting">What the last reply invited without asking for it: a bare amount then completes this record.</param>
/// <param name="Focus">Id of the project talked of last: 那个项目, it.</param>
public sealed record Talk(Question? Question, Expectation? Expecting, string? Focus)
{
    public static Talk Empty { get; } = new(null, null, null);
}

/// <summary>An open question. The act waits as it is; nothing is written before it is complete.</summary>
/// <param name="Turn">Id of the turn that asked; the buttons of an older question are void.</param>
/// <param name="Slot">As labels.md names it: <c>companies</c>; or a question of our own: <c>which_project</c>, <c>new_project</c>.</param>
/// <param name="Act">What is being completed.</param>
/// <param name="Then">Acts of the same message that follow it.</param>
/// <param name="Options">What a tap or a number stands for.</param>
/// <param name="Record">Id of the record that the question is about, where one exists already.</param>
public sealed record Question(
    string Turn, string Slot, Act Act, IReadOnlyList<Act> Then, IReadOnlyList<Option> Options, string? Record = null);

/// <summary>One possible answer.</summary>
/// <param name="Value">What it stands for: an id, a name, a word of our own.</param>
public sealed record Option(string Value, Text Label);

/// <summary>A slot of a record just written that the next message may fill.</summary>
public sealed record Expectation(string Record, string Slot);
