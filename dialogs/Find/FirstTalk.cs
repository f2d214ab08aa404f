using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>
/// First-talk responsibility (首谈负责制): a report about a company that another unit reported first is saved as any other, says whose
/// the first talk is, and the holder hears of it, once from each unit.
/// </summary>
internal static class FirstTalk
{
    public static Needs Needs(Turn turn, IReadOnlyList<string> companies) => new() { ClaimsOf = companies, ClaimsFor = turn.Me.Units };

    /// <summary>On the reporter's card.</summary>
    public static IEnumerable<Text> Remarks(Turn turn, IReadOnlyList<string> companies, Facts facts) =>
        Others(turn, companies, facts).Select(claim => Words(turn, claim, "find.first_talk"));

    public static IEnumerable<Notice> Notices(Turn turn, IReadOnlyList<string> companies, Facts facts) =>
        from claim in Others(turn, companies, facts)
        where !claim.IsKnownToUnits && turn.People.Any(person => person.Id == claim.Person)
        select new Notice(claim.Person, Reply.Of(Text.Of(
            "find.told_holder", ("company", claim.Company), ("unit", Whose.UnitName(turn, turn.Me.Unit)), ("person", turn.Me.Name), ("day", claim.On))));

    public static Text Words(Turn turn, Claim claim, string key) => Text.Of(
        key, ("company", claim.Company), ("unit", Whose.UnitName(turn, claim.Unit)), ("person", Whose.PersonName(turn, claim.Person)), ("day", claim.On));

    private static IEnumerable<Claim> Others(Turn turn, IReadOnlyList<string> companies, Facts facts) =>
        facts.Claims.Where(claim => companies.Contains(claim.Company) && !turn.Me.Units.Contains(claim.Unit) && claim.Person != turn.Me.Id);
}
