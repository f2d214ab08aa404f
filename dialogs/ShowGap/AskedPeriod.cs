using System.Globalization;
using System.Text.RegularExpressions;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Until when figures are asked for.</summary>
public static partial class AskedPeriod
{
    /// <summary>
    /// The last day of what was asked, but not after today: 一季度缺口 looks at 31 March, 今年 at today. Today too where
    /// the plan says nothing about the span asked for.
    /// </summary>
    public static DateOnly Day(Turn turn, Slots slots)
    {
        var asked = Asked(turn, slots).Last;
        return asked < turn.Today && !IsOutside(turn, slots) ? asked : turn.Today;
    }

    /// <summary>The first day of the span asked for, where it begins inside the plan's period: 二季度 → 1 April. Null for a day alone.</summary>
    public static DateOnly? From(Turn turn, Slots slots)
    {
        var asked = Asked(turn, slots);
        return asked.Days > 1 && asked.First > turn.Plan.Period.First && asked.First <= turn.Today && !IsOutside(turn, slots) ? asked.First : null;
    }

    /// <summary>No day of what was asked lies in the plan's period.</summary>
    public static bool IsOutside(Turn turn, Slots slots) =>
        Said(turn, slots) is { } asked && (asked.Last < turn.Plan.Period.First || asked.First > turn.Plan.Period.Last);

    /// <summary>The span that was named; today where none was.</summary>
    public static Period Asked(Turn turn, Slots slots) => Said(turn, slots) ?? new Period(turn.Today, turn.Today);

    private static Period? Said(Turn turn, Slots slots)
    {
        if (slots.Date is { } date)
            return new Period(date, slots.DateTo ?? date);
        if (TryRead(slots.Period, out var period))
            return IsMeasure(turn.Plan, period) ? null : period;
        return OfMonths(turn);
    }

    // 离去年还差多少 does not ask for last year's figures where the plan measures this year's by them.
    private static bool IsMeasure(Plan plan, Period period) =>
        period == Period.OfYear(plan.Period.First.Year - 1)
        && plan.Indicators.Any(indicator => indicator.BeatsLastYear || indicator.Measure is Measure.Growth);

    // 1-5月: the labels know no spans of months.
    private static Period? OfMonths(Turn turn)
    {
        if (Months().Match(turn.Text) is not { Success: true } found
            || !TryNumber(found.Groups["first"].Value, 1, 12, out var first) || !TryNumber(found.Groups["last"].Value, first, 12, out var last))
            return null;
        return OfMonths(turn.Today.Year, first, last - first + 1);
    }

    /// <summary>A span as labels.md writes it: 2025, 2025-Q1, 2025-H1, 2025-03, 2025-W11, 2025-03-11.</summary>
    public static bool TryRead(string? text, out Period period)
    {
        period = default;
        if (text?.Split('-') is not [var first, .. var rest] || !TryNumber(first, 1900, 2200, out var year))
            return false;
        switch (rest)
        {
            case []:
                period = Period.OfYear(year);
                return true;
            case [['Q', .. var number]] when TryNumber(number, 1, 4, out var quarter):
                period = OfMonths(year, (3 * quarter) - 2, 3);
                return true;
            case [['H', .. var number]] when TryNumber(number, 1, 2, out var half):
                period = OfMonths(year, (6 * half) - 5, 6);
                return true;
            case [['W', .. var number]] when TryNumber(number, 1, ISOWeek.GetWeeksInYear(year), out var week):
                var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
                period = new Period(monday, monday.AddDays(6));
                return true;
            case [var number] when TryNumber(number, 1, 12, out var month):
                period = OfMonths(year, month, 1);
                return true;
            case [_, _] when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                period = new Period(day, day);
                return true;
            default:
                return false;
        }
    }

    private static Period OfMonths(int year, int first, int count)
    {
        var start = new DateOnly(year, first, 1);
        return new Period(start, start.AddMonths(count).AddDays(-1));
    }

    private static bool TryNumber(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && least <= number && number <= most;

    [GeneratedRegex(@"(?<![0-9.])(?<first>[0-9]{1,2})月?[-–—~至到](?<last>[0-9]{1,2})月(?!前)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Months();
}
