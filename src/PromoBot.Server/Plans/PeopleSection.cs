using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>The people that the plan starts with, each with the invitation code that binds a chat account to them.</summary>
internal static class PeopleSection
{
    private const string CodeExpected = "4 to 32 letters or digits that nobody guesses";

    public static IReadOnlyList<SamplePerson> Read(Fields plan, IReadOnlyList<Unit> units, ICollection<Problem> problems)
    {
        var ids = new Dictionary<string, Place>(StringComparer.Ordinal);
        var codes = new Dictionary<string, Place>(StringComparer.OrdinalIgnoreCase);
        var people = new List<SamplePerson>();
        foreach (var node in plan.Items("people", "a list of people: - {id, name, unit, post, role, code}", isNeeded: false))
            if (Fields.Of(node, "a person", problems) is { } fields)
                people.Add(ReadOne(fields, ids, codes, units, problems));
        return people;
    }

    private static SamplePerson ReadOne(
        Fields fields, Dictionary<string, Place> ids, Dictionary<string, Place> codes, IReadOnlyList<Unit> units, ICollection<Problem> problems)
    {
        var id = Names.Id(fields, ids);
        var name = Names.Name(fields, problems)[Names.Chinese];
        var of = Units(fields, units);
        var post = fields.Words("post", "the post: 主要领导, 分管领导, 专员", isNeeded: false);
        var role = Names.Known(fields, "role", "role", Vocabulary.Roles, Role.Promoter);
        var code = Code(fields, codes);
        fields.Close();
        return new SamplePerson(new Person(id, name, of, post, role), code);
    }

    private static IReadOnlyList<string> Units(Fields fields, IReadOnlyList<Unit> units)
    {
        var hasMany = fields.Has("units");
        var said = hasMany
            ? fields.WordList("units", "ids of units, the one that reports count for first")
            : fields.WordList("unit", "the id of a unit");
        if (hasMany && fields.Has("unit"))
            fields.Add(fields.PlaceOf("unit"), "'unit' beside 'units'", "one of the two");
        foreach (var unknown in said.Where(word => units.All(unit => unit.Id != word.Text)))
            fields.Add(unknown.Place, $"unknown unit '{unknown.Text}'", Vocabulary.OneOf(units.Select(unit => unit.Id), unknown.Text));
        return [.. said.Select(word => word.Text).Distinct(StringComparer.Ordinal)];
    }

    private static string? Code(Fields fields, Dictionary<string, Place> codes)
    {
        var code = fields.Words("code", CodeExpected, isNeeded: false);
        if (code.Length == 0)
            return null;
        var place = fields.PlaceOf("code");
        if (code.Length is < 4 or > 32 || !code.All(char.IsAsciiLetterOrDigit))
            fields.Add(place, $"the invitation code '{code}'", CodeExpected);
        else if (!codes.TryAdd(code, place))
            fields.Add(place, $"the invitation code '{code}' for the second time", $"another code; line {codes[code].Line} has this one");
        return code;
    }
}
