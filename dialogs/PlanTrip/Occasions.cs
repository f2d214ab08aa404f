using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Events of the year's calendar that a trip attends (厦洽会在省外,可计1次).</summary>
internal static class Occasions
{
    /// <summary>The event whose name the message holds; else the only one at that time and place.</summary>
    public static Occasion? Of(Turn turn, Slots slots, DateOnly first, DateOnly last)
    {
        var near = turn.Plan.Calendar.Where(one => one.Year == first.Year || one.Year == last.Year).ToList();
        if (near.FirstOrDefault(one => IsNamed(one, turn.Text)) is { } named)
            return named;
        var regions = Levels.Regions(slots.Places);
        return near.Where(one => one.Day is not null && one.From <= last && first <= one.To && one.Regions.Intersect(regions, StringComparer.Ordinal).Any())
            .ToList() is [var only]
            ? only
            : null;
    }

    /// <summary>The event that the message names, this year's or the next one of that name.</summary>
    public static Occasion? Named(Turn turn) => turn.Plan.Calendar
        .Where(one => IsNamed(one, turn.Text))
        .OrderBy(one => one.To < turn.Today).ThenBy(one => one.From).FirstOrDefault();

    /// <summary>厦洽会 is it; 厦洽会专场推介会 is somebody's own event there.</summary>
    public static bool IsCalled(Occasion occasion, string title) =>
        NameKey.Of(occasion.Name).Contains(NameKey.Of(title), StringComparison.Ordinal) || ShortNames(occasion.Name).Any(name => NameKey.Of(name) == NameKey.Of(title));

    /// <summary>The one that is called so and no longer: 秋季招商大会 is another than 招商大会.</summary>
    public static Occasion? CalledExactly(Turn turn, string? name) => turn.Plan.Calendar.FirstOrDefault(one => name is not null && NameKey.Of(one.Name) == NameKey.Of(name));

    /// <summary>Those still to come that a trip of this level would go to, the nearest first.</summary>
    public static IEnumerable<Occasion> Counting(Plan plan, TripLevel atLeast, DateOnly after, DateOnly until) =>
        plan.Calendar
            .Where(one => one.To > after && one.From <= until && Levels.Farthest(plan.Authority, one.Places) >= atLeast)
            .OrderBy(one => one.From);

    private static bool IsNamed(Occasion occasion, string text) =>
        text.Contains(occasion.Name, StringComparison.OrdinalIgnoreCase)
        || ShortNames(occasion.Name).Any(name => name.Length >= 3 && text.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands in brackets or quotes (中国国际投资贸易洽谈会(厦洽会)), and all without its year or number (2021厦洽会, 第四届进博会).</summary>
    private static IEnumerable<string> ShortNames(string name) =>
        name.Split('(', ')', '（', '）', '“', '”', '"', '、').Select(part => part.Trim()).SelectMany(part => new[] { part, Unnumbered(part) });

    private static string Unnumbered(string name)
    {
        var core = name.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '年');
        return core.StartsWith('第') && core.IndexOf('届', StringComparison.Ordinal) is > 0 and var end ? core[(end + 1)..] : core;
    }
}
