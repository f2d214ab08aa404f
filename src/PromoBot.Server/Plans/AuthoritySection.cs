using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Server.Plans;

/// <summary>Whose plan it is.</summary>
internal static class AuthoritySection
{
    public static Authority Read(Fields plan, ICollection<Problem> problems)
    {
        const string expected = "authority: {id, name, home}";
        if (plan.Node("authority", expected) is not { } node || Fields.Of(node, "'authority'", problems) is not { } fields)
            return new Authority("", "", [], "Asia/Shanghai");
        var id = Names.Id(fields, new Dictionary<string, Place>(StringComparer.Ordinal));
        var name = Names.Name(fields, problems)[Names.Chinese];
        var home = Home(fields);
        var zone = Zone(fields);
        fields.Close();
        return new Authority(id, name, home, zone);
    }

    private static IReadOnlyList<string> Home(Fields fields)
    {
        const string expected = "the home region from the largest part down: [湖北省, 武汉市, 江岸区]";
        var home = fields.WordList("home", expected);
        if (home.Count > 3)
            fields.Add(home[3].Place, $"a fourth part of 'home', '{home[3].Text}'", expected);
        // 市外 and 省外 follow from the first two; below them stand districts that no map has (江城示范区).
        for (var part = 0; part < Math.Min(home.Count, 2); part++)
            if (!IsKnown(home, part))
                fields.Add(home[part].Place, $"unknown {(part == 0 ? "province" : "city")} '{home[part].Text}'", expected);
        return [.. home.Select(part => part.Text.Trim())];
    }

    private static bool IsKnown(IReadOnlyList<Yaml.Scalar> home, int part) =>
        Gazetteer.Default.Find(home[part].Text.Trim()).Any(place =>
            place.Path.Count == part + 1 && place.Path.SequenceEqual(home.Take(part + 1).Select(one => one.Text.Trim())));

    private static string Zone(Fields fields)
    {
        var zone = fields.Words("timezone", "a time zone such as Asia/Shanghai", "Asia/Shanghai", isNeeded: false);
        if (zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            fields.Add(fields.PlaceOf("timezone"), $"unknown time zone '{zone}'", "a time zone such as Asia/Shanghai");
        return zone;
    }
}
