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
    private const string Verb = "show";
    private const string Prefix = "gap";

    public static GapAsk Of(Turn turn, Act act, string unit)
    {
        if (turn.Tap is { } tap && TryParse(tap, out var tapped))
            return tapped with { Unit = unit, At = tapped.At == default ? turn.Today : tapped.At };
        var slots = act.Slots;
        return new GapAsk(
            unit,
            slots.Indicator ?? "",
            slots.Indicator is null ? Named(turn.Plan, turn.Text) : [],
            slots.Tier,
            AskedPeriod.Day(turn, slots),
            IsRest: false);
    }

    public static bool TryParse(Tap tap, out GapAsk ask)
    {
        ask = new GapAsk(Indicator.Whole, "", [], null, default, IsRest: false);
        if (tap.Verb != Verb || tap.Argument?.Split(':') is not [Prefix, var part, var unit, var topic, var ids, var tier, var at])
            return false;
        ask = new GapAsk(
            unit,
            topic,
            ids.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Enum.TryParse<Tier>(tier, out var one) ? one : null,
            DateOnly.TryParseExact(at, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default,
            part == "rest");
        return true;
    }

    // Of today is left open: tapped tomorrow, the button shows tomorrow's figures.
    public Tap ToTap(Turn turn) => new(
        turn.Id, Verb, $"{Prefix}:{(IsRest ? "rest" : "first")}:{Unit}:{Topic}:{string.Join(',', Indicators)}:{Tier}:{(At == turn.Today ? "" : $"{At:yyyy-MM-dd}")}");

    /// <summary>The indicators of a plan that are meant; none where the plan has no such.</summary>
    public IReadOnlyList<Indicator> In(Plan plan)
    {
        var named = plan.Indicators.Where(one => Indicators.Count == 0 || Indicators.Contains(one.Id));
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

    // 30亿元以上服务业项目: no key of the labels means it, but its own name does.
    private static IReadOnlyList<string> Named(Plan plan, string text) =>
        [.. plan.Indicators
            .Where(one => one.Name.Values.Any(name => name.Length > 0 && text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(one => one.Id)];
}
