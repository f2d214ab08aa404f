using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Whose records are asked for, and how much of them the speaker sees (docs/decisions/who-sees-what.md).</summary>
internal sealed record Whose(IReadOnlyList<string> Units, string? Person, Text Words)
{
    /// <summary>By name of a person or unit, by 我/我们/全区; else promoters and heads mean their unit, the others all.</summary>
    /// <returns>Null where the name is nobody's here.</returns>
    public static Whose? Of(Turn turn, Act act)
    {
        var slots = act.Slots;
        if (slots.Person is { } said)
        {
            return People.Find(turn, said) is [var person, ..]
                ? new Whose([], person.Id, Text.Of("find.of_person", ("name", person.Name)))
                : AskedUnit.Find(turn.Plan, said) is AskedUnit.Known { Unit: not "" } named ? OfUnit(turn, named.Unit) : null;
        }
        if (slots.Unit is { } unit)
            return AskedUnit.Find(turn.Plan, unit) is AskedUnit.Known known ? known.Unit == Indicator.Whole ? All : OfUnit(turn, known.Unit) : null;
        return slots.Scope switch
        {
            Scope.Mine => new Whose([], turn.Me.Id, Text.Of("find.of_me")),
            Scope.All => All,
            Scope.Unit => Ours(turn),
            _ => Rights.May(turn.Me.Role, Deed.SeeAll) ? All : Ours(turn),
        };
    }

    /// <summary>Everything about it, or only who, which unit and when.</summary>
    public static bool SeesAll(Turn turn, Entry entry) =>
        Rights.May(turn.Me.Role, Deed.SeeAll) || turn.Me.Units.SelectMany(turn.Plan.WithUnitsBelow).Contains(entry.Unit) || entry.Person == turn.Me.Id
        || (entry is Project project && project.FollowedBy == turn.Me.Id) || (entry is Trip trip && trip.People.Contains(turn.Me.Id));

    public static string UnitName(Turn turn, string unit) => turn.Plan.FindUnit(unit)?.Name ?? turn.Plan.Authority.Name;

    public static string PersonName(Turn turn, string person) => turn.People.FirstOrDefault(one => one.Id == person)?.Name ?? "";

    private static Whose All { get; } = new([], null, Text.Of("find.of_all"));

    private static Whose Ours(Turn turn) => new([.. turn.Me.Units.SelectMany(turn.Plan.WithUnitsBelow).Distinct(StringComparer.Ordinal)], null, Text.Of("find.of_us"));

    private static Whose OfUnit(Turn turn, string unit) => new([.. turn.Plan.WithUnitsBelow(unit)], null, Text.Of("find.of_unit", ("name", UnitName(turn, unit))));
}
