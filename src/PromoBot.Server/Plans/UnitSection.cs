using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>The responsible units, a tree by <c>parent</c>.</summary>
internal static class UnitSection
{
    public static IReadOnlyList<Unit> Read(Fields plan, ICollection<Problem> problems)
    {
        var ids = new Dictionary<string, Place>(StringComparer.Ordinal);
        var names = new Dictionary<string, Place>(StringComparer.OrdinalIgnoreCase);
        var units = new List<(Unit Unit, Place Parent)>();
        foreach (var node in plan.Items("units", "a list of units: - {id: dazhi, name: 大智街道}"))
            if (Fields.Of(node, "a unit", problems) is { } fields)
                units.Add(ReadOne(fields, ids, names, problems));
        foreach (var (unit, parent) in units)
            CheckParent(plan, unit, parent, units);
        return [.. units.Select(one => one.Unit)];
    }

    private static (Unit, Place) ReadOne(
        Fields fields, Dictionary<string, Place> ids, Dictionary<string, Place> names, ICollection<Problem> problems)
    {
        var id = Names.Id(fields, ids);
        if (TargetSection.Reserved.Contains(id))
            fields.Add(fields.PlaceOf("id"), $"the id '{id}'", "another one; targets use this word for something else");
        var name = Names.Name(fields, problems);
        var also = fields.WordList("also", "other names: [大智街, Dazhi Street]", isNeeded: false);
        var kind = fields.Words("kind", "what it is: street, department, park, county, team, station", "unit", isNeeded: false);
        var parent = fields.Words("parent", "the id of the unit above", isNeeded: false);
        var stations = PlaceNames.Read(fields, "stations");
        fields.Close();

        var all = name.Values.Concat(also.Select(word => word.Text.Trim())).Distinct(StringComparer.OrdinalIgnoreCase).Where(one => one.Length > 0).ToList();
        foreach (var one in all.Where(one => !names.TryAdd(one, fields.PlaceOf("name"))))
            fields.Add(fields.PlaceOf("name"), $"the name '{one}' for the second time", $"another name; the unit in line {names[one].Line} has this one");
        return (new Unit(id, name[Names.Chinese], [.. all.Where(one => one != name[Names.Chinese])], kind, parent.Length == 0 ? null : parent)
        {
            Stations = [.. stations.Select(place => place.Name)],
        },
            fields.PlaceOf("parent"));
    }

    private static void CheckParent(Fields plan, Unit unit, Place place, List<(Unit Unit, Place)> units)
    {
        var above = new List<string> { unit.Id };
        for (var next = unit.Parent; next is not null; next = units.FirstOrDefault(one => one.Unit.Id == next).Unit?.Parent)
        {
            if (above.Count == 1 && units.TrueForAll(one => one.Unit.Id != next))
                plan.Add(place, $"unknown unit '{next}'", Vocabulary.OneOf(units.Select(one => one.Unit.Id), next));
            if (next == unit.Id)
                plan.Add(place, $"'{unit.Id}' is above itself: {string.Join(" → ", [.. above, next])}", "a tree");
            // A circle further up is reported for the units in it.
            if (above.Contains(next))
                return;
            above.Add(next);
        }
    }
}
