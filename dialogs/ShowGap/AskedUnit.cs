using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Whose figures are asked for.</summary>
public abstract record AskedUnit
{
    private AskedUnit()
    {
    }

    /// <param name="Unit"><see cref="Indicator.Whole"/> for the authority.</param>
    public sealed record Known(string Unit) : AskedUnit;

    /// <param name="Near">Units that may have been meant; all where none is near.</param>
    public sealed record Unknown(string Said, IReadOnlyList<Unit> Near) : AskedUnit;

    // The longest first, so that 大智街道办事处 does not keep its 街道.
    private static readonly string[] Endings = ["街道办事处", "街道办", "街道", "办事处", "管委会", "街", " street", " subdistrict", " bureau"];

    public static AskedUnit Of(Turn turn, Act act)
    {
        if (turn.Tap is { } tap && GapAsk.TryParse(tap, out var tapped))
            return new Known(turn.Plan.FindUnit(tapped.Unit)?.Id ?? Indicator.Whole);
        if (act.Slots.Unit is { } said)
            return Find(turn.Plan, said);
        return new Known(act.Slots.Scope == Scope.All || turn.Speaker is null ? Indicator.Whole : turn.Speaker.Unit);
    }

    /// <summary>By id, by any of its names, with or without 街道 and the like.</summary>
    public static AskedUnit Find(Plan plan, string said)
    {
        var name = Folded(said);
        if (name == Folded(plan.Authority.Name) || plan.Authority.Home.Any(part => Folded(part) == name))
            return new Known(Indicator.Whole);
        foreach (var fits in new Func<string, bool>[] { one => one == name, one => Core(one, plan) == Core(name, plan) })
            if (plan.Units.Where(unit => NamesOf(unit).Any(fits)).ToList() is [var only])
                return new Known(only.Id);
        var near = plan.Units
            .Where(unit => Core(name, plan).Length > 0 && NamesOf(unit).Any(one => one.Contains(Core(name, plan), StringComparison.Ordinal)))
            .ToList();
        return near is [var one] ? new Known(one.Id) : new Unknown(said, near.Count > 0 ? near : plan.Units);
    }

    private static IEnumerable<string> NamesOf(Unit unit) => unit.Also.Append(unit.Name).Append(unit.Id).Select(Folded);

    private static string Folded(string name) => name.Trim().ToLowerInvariant();

    // 江岸区大智街 → 大智
    private static string Core(string name, Plan plan)
    {
        var authority = Folded(plan.Authority.Name);
        var core = name.StartsWith(authority, StringComparison.Ordinal) ? name[authority.Length..] : name;
        var ending = Endings.FirstOrDefault(end => core.Length > end.Length && core.EndsWith(end, StringComparison.Ordinal));
        return ending is null ? core : core[..^ending.Length];
    }
}
