using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Server.Ledger;

/// <summary>Finds units, people and places by what a ledger calls them; the same few names come a thousand times.</summary>
internal sealed class Names
{
    private const int MostListed = 30;

    private readonly Plan plan;
    private readonly Dictionary<string, string> units = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (IReadOnlyList<Place>? Found, string Trouble)> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> near = new(StringComparer.Ordinal);

    public Names(Plan plan, IReadOnlyList<Person> people)
    {
        this.plan = plan;
        foreach (var unit in plan.Units)
            foreach (var name in unit.Also.Prepend(unit.Name).Append(unit.Id))
                units.TryAdd(Plain.Of(name), unit.Id);
        foreach (var person in people)
        {
            this.people.TryAdd(person.Id, person.Id);
            // Two of one name: who is meant, only the number tells.
            if (!this.people.TryAdd(Plain.Of(person.Name), person.Id))
                this.people[Plain.Of(person.Name)] = null;
        }
    }

    public string? Unit(string said) => units.GetValueOrDefault(Plain.Of(said));

    public bool IsWhole(string said) => Plain.Of(said) is var plain && (plain == Plain.Of(plan.Authority.Name) || plain == Plain.Of(plan.Authority.Id));

    public string? Person(string said) => people.GetValueOrDefault(said) ?? people.GetValueOrDefault(Plain.Of(said));

    public IReadOnlyList<Place>? Places(string said, out string trouble)
    {
        if (!places.TryGetValue(said, out var known))
        {
            known = (Locating.Find(said, out var wrong), wrong);
            if (places.Count < 100_000)
                places[said] = known;
        }

        trouble = known.Trouble;
        return known.Found;
    }

    /// <summary>"'大智街道' perhaps; the units are …"</summary>
    public string UnitsNear(string said)
    {
        if (near.TryGetValue(said, out var known))
            return known;
        var names = plan.Units.Select(unit => unit.Name).ToList();
        var perhaps = Near.Of(said, plan.Units.SelectMany(unit => unit.Also.Prepend(unit.Name)));
        var all = string.Join("、", names.Take(MostListed)) + (names.Count > MostListed ? " …" : "");
        var sentence = perhaps.Count > 0 ? $"{string.Join(" or ", perhaps.Select(one => $"'{one}'"))} perhaps; the units are {all}" : $"one of {all}";
        return near.Count < 10_000 ? near[said] = sentence : sentence;
    }
}

/// <summary>Names that may have been meant.</summary>
internal static class Near
{
    private const int Most = 3;

    /// <summary>Those that share the most pairs of letters, the nearest first; none where less than half is shared.</summary>
    public static IReadOnlyList<string> Of(string said, IEnumerable<string> names)
    {
        var pairs = Pairs(said);
        return
        [
            .. names.Select(name => (Name: name, Alike: Alike(pairs, Pairs(name))))
                .Where(one => one.Alike >= 0.5)
                .OrderByDescending(one => one.Alike)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => one.Name)
                .Distinct(StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private static double Alike(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<string> Pairs(string name)
    {
        var plain = Plain.Of(name);
        return [.. Enumerable.Range(0, Math.Max(plain.Length - 1, 0)).Select(at => plain.Substring(at, 2)), .. plain.Select(letter => letter.ToString())];
    }
}
