using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What is asked about the gap; fits into a button and comes back out of it.</summary>
/// <param name="Unit"><see cref="Indicator.Whole"/> for the authority.</param>
/// <param name="Topic">As labels.md names it; empty for all.</param>
/// <param name="Indicators">Ids, where indicators were asked for by their own name; empty for all.</param>
/// <param name="Tier">Null: both.</param>
/// <param name="At">The day up to which figures count.</param>
/// <param name="IsRest">Those that the first answer left out.</param>
public sealed record GapAsk(
    string Unit, string Topic, IReadOnlyList<string> Indicators, Tier? Tier, DateOnly At, bool IsRest)
{
    /// <summary>The first day of the span asked for, where it begins inside the plan's period.</summary>
    public DateOnly? From { get; init; }

    private const string Verb = Taps.Show;
    private const string Prefix = "gap";

    public static GapAsk Of(Turn turn, Act act, string unit)
    {
        if (turn.Tap is { } tap && TryParse(tap, out var tapped))
            return tapped with { Unit = unit, At = tapped.At == default ? turn.Today : tapped.At };
        var slots = act.Slots;
        var named = NamedIndicators.In(turn.Plan, turn.Text, slots.Indicator);
        return new GapAsk(unit, named.Count > 0 ? "" : slots.Indicator ?? "", named, slots.Tier, AskedPeriod.Day(turn, slots), IsRest: false)
        {
            From = AskedPeriod.From(turn, slots),
        };
    }

    public static bool TryParse(Tap tap, out GapAsk ask)
    {
        ask = new GapAsk(Indicator.Whole, "", [], null, default, IsRest: false);
        // The last field came later: buttons of an earlier version lack it.
        if (tap.Verb != Verb || tap.Argument?.Split(':') is not [Prefix, var part, var unit, var topic, var ids, var tier, var at, .. { Length: <= 1 } more])
            return false;
        ask = new GapAsk(
            unit,
            topic,
            ids.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Enum.TryParse<Tier>(tier, out var one) ? one : null,
            Day(at) ?? default,
            part == "rest") { From = more is [var from] ? Day(from) : null };
        return true;
    }

    // Of today is left open: tapped tomorrow, the button shows tomorrow's figures.
    public Tap ToTap(Turn turn) => new(
        turn.Id, Verb, $"{Prefix}:{(IsRest ? "rest" : "first")}:{Unit}:{Topic}:{string.Join(',', Indicators)}:{Tier}:{(At == turn.Today ? "" : $"{At:yyyy-MM-dd}")}:{From:yyyy-MM-dd}");

    /// <summary>The indicators of a plan that are meant; none where the plan has no such. What people owe by their post is no unit's.</summary>
    public IReadOnlyList<Indicator> In(Plan plan) => Meant(plan.Indicators.Where(one => one.Targets.Count > 0));

    /// <summary>What is meant is owed by people, each for themselves.</summary>
    public bool IsByPerson(Plan plan) => Meant(plan.Indicators.Where(one => one.IsByPerson)).Count > 0;

    private List<Indicator> Meant(IEnumerable<Indicator> of)
    {
        var named = of.Where(one => Indicators.Count == 0 || Indicators.Contains(one.Id)).ToList();
        var exact = named.Where(one => Topic.Length == 0 || one.Topic == Topic).ToList();
        return exact.Count > 0 ? exact : [.. named.Where(one => Near(Topic).Contains(one.Topic))];
    }

    // Who asks for signed projects of a plan that only counts the large ones means those.
    private static string[] Near(string topic) => topic switch
    {
        "projects_signed" => ["projects_100m", "projects_1b"],
        "projects_100m" or "projects_1b" => ["projects_signed"],
        _ => [],
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
