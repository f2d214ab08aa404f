using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Finds out who the sender is, by the invitation code an officer gave them.</summary>
public sealed class Join : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Bind];

    public override Needs Needs(Turn turn, Act act) => new() { InvitationCode = Code(turn, act) };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (turn.Speaker is { } known)
            return Step.Say(Text.Of("join.known_already", ("name", known.Name), ("unit", UnitOf(turn, known))));
        if (Code(turn, act) is not { } code)
            return Step.Say(Text.Of("join.ask_code"));
        if (facts.Invitation is not { } invited)
            return Step.Say(Text.Of("join.unknown_code", ("code", code))) with { AuditNotes = [$"unknown invitation code of {code.Length} characters"] };
        return Step.Say(new Reply(
            Text.Of("join.welcome", ("name", invited.Name), ("unit", UnitOf(turn, invited))), [], Help.Suggestions(turn with { Speaker = invited }))) with { Binds = invited.Id };
    }

    private static string? Code(Turn turn, Act act) => (act.Slots.Code ?? turn.Reading.Answer?.Code)?.Trim().ToUpperInvariant();

    private static string UnitOf(Turn turn, Person person) => turn.Plan.FindUnit(person.Unit)?.Name ?? turn.Plan.Authority.Name;
}
