using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Which figure is to be explained; fits into a button and comes back out of it.</summary>
/// <param name="Owner">A unit, <see cref="Indicator.Whole"/>, or a person (<see cref="Totals.OfPerson"/>).</param>
/// <param name="Indicators">Ids; several where it is still open which one is meant.</param>
/// <param name="At">The day that the figure was shown for.</param>
/// <param name="Skip">How many contributions earlier pages showed.</param>
public sealed record ExplainAsk(string Owner, IReadOnlyList<string> Indicators, DateOnly At, int Skip)
{
    private const string Prefix = "why";

    /// <summary>The owner was named or shown; else the authority's figure may stand in where the unit owes nothing.</summary>
    public bool IsOwnerSure { get; init; } = true;

    /// <summary>The figures of an answer.</summary>
    public static ExplainAsk About(string owner, IReadOnlyList<Gap> shown, DateOnly at) =>
        new(owner, [.. shown.Select(gap => gap.Indicator.Id)], at, 0);

    public static bool TryParse(Tap tap, out ExplainAsk ask)
    {
        ask = new ExplainAsk(Indicator.Whole, [], default, 0);
        if (tap.Verb != Taps.Show || tap.Argument?.Split(':') is not [Prefix, var owner, var ids, var at, var skip]
            || !DateOnly.TryParseExact(at, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out var skipped))
            return false;
        ask = new ExplainAsk(owner, ids.Split(',', StringSplitOptions.RemoveEmptyEntries), day, skipped);
        return true;
    }

    public Tap ToTap(Turn turn) =>
        new(turn.Id, Taps.Show, string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{Owner}:{string.Join(',', Indicators)}:{At:yyyy-MM-dd}:{Skip}"));

    /// <summary>
    /// A tapped button; what the message names; and of what it leaves out, what was shown last. The figures of the speaker's unit
    /// where nothing was.
    /// </summary>
    public static ExplainAsk Of(Turn turn, Act act, string unit)
    {
        if (turn.Tap is { } tap && TryParse(tap, out var tapped))
            return tapped;
        var slots = act.Slots;
        var last = turn.Talk.Figures;
        var gap = GapAsk.Of(turn, act, unit);
        var isNamed = gap.Topic.Length > 0 || gap.Indicators.Count > 0;
        var isElsewhere = slots.Unit is not null || slots.Scope is not null;
        var isLast = last is not null && !isNamed;
        return new ExplainAsk(
            isElsewhere || last is null ? unit : last.Owner,
            isLast ? last!.Indicators : [.. gap.In(turn.Plan).Select(one => one.Id)],
            slots.Period is null && last is not null ? last.At : gap.At,
            0) { IsOwnerSure = slots.Unit is not null || (isLast && !isElsewhere) };
    }

    /// <summary>The indicators asked about that the plan has.</summary>
    public IReadOnlyList<Indicator> In(Plan plan) => [.. Indicators.Select(plan.Find).OfType<Indicator>()];
}
