using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Whose records somebody may change: their own, as head those of the unit, as officer any.</summary>
internal static class Ownership
{
    public static bool MayChange(Turn turn, WrittenTurn written) =>
        written.Person == turn.Me.Id
        || Rights.May(turn.Me.Role, Deed.ChangeAny)
        || (Rights.May(turn.Me.Role, Deed.ChangeUnits) && written.Changes.All(change => turn.Me.Units.Contains(change.After.Unit)));
}
