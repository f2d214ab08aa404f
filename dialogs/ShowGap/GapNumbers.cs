using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>The numbers of a gap in the unit that the plan states them in.</summary>
internal static class GapNumbers
{
    public static Value.Number Of(Gap gap, decimal value) => new(value, gap.Indicator.Unit.Name);

    /// <summary>What a share or growth was reckoned from.</summary>
    public static Value.Number Of(Sums sums, decimal value) => new(value, sums.In.Name);

    /// <summary>10 亿元; of "more than": 超过 10 亿元.</summary>
    public static Value Target(Gap gap, decimal target) => gap.Indicator.Compare == Comparison.MoreThan
        ? Text.Of("show_gap.more_than", ("target", Of(gap, target)))
        : Of(gap, target);

    /// <summary>A difference: of percents in points.</summary>
    public static Value Difference(Gap gap, decimal value) => gap.Indicator.Unit.IsPercent
        ? Text.Of("show_gap.points", ("points", new Value.Number(Math.Round(value, 2))))
        : Of(gap, Missing(gap, value));

    /// <summary>Of "more than 10" with ten done, one is still missing.</summary>
    public static decimal Missing(Gap gap, decimal left) =>
        gap.Indicator is { Compare: Comparison.MoreThan, Unit: { Currency: null, IsPercent: false } } ? Math.Floor(left) + 1 : left;

    /// <summary>What a share still takes: rounded down, the money named would not be enough.</summary>
    public static Value.Number More(Sums sums, decimal more)
    {
        var step = more >= 1 ? 100 : 10_000;
        return Of(sums, sums.In.Currency is null ? more : Math.Ceiling(more * step) / step);
    }

    public static decimal Rounded(decimal pace) => Math.Round(pace, Math.Abs(pace) >= 10 ? 1 : 2, MidpointRounding.AwayFromZero);

    /// <summary>Of a growth: the sum that the target asks for, in <see cref="Sums.In"/>.</summary>
    public static decimal Needed(Gap gap, Sums sums) => sums.Of * (1 + (gap.Target.Expected / 100));

    /// <summary>The year whose result a growth is reckoned from.</summary>
    public static string BaseYear(Gap gap) =>
        (gap.Schedule.Period.First.Year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
