using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Whose records somebody may change: their own, as head those of the unit, as officer any.</summary>
internal static class Ownership
{
    /// <summary>A record is the reporter's, also on a card that an officer's finding made.</summary>
    public static bool MayChange(Turn turn, WrittenTurn written) =>
        written.Changes.All(change => change.After.Person == turn.Me.Id) || MayAsWriter(turn, written);

    /// <summary>What an officer found is an officer's to take back.</summary>
    public static bool MayTakeBack(Turn turn, WrittenTurn written) => written.Changes.Any(RecordState.IsRuling)
        ? written.Person == turn.Me.Id || Rights.May(turn.Me.Role, Deed.Verify)
        : MayAsWriter(turn, written);

    private static bool MayAsWriter(Turn turn, WrittenTurn written) =>
        written.Person == turn.Me.Id
        || Rights.May(turn.Me.Role, Deed.ChangeAny)
        || (Rights.May(turn.Me.Role, Deed.ChangeUnits) && written.Changes.All(change => turn.Me.Units.Contains(change.After.Unit)));
}
