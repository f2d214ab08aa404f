using PromoBot.Domain;

namespace PromoBot.Language;

internal enum DayUnit
{
    Day,
    Week,
    Month,
    Quarter,
    Workday,
    Year,
    Hour,
    Minute,
}

/// <summary>A number of days, weeks, months: 三天, 两个半月, 一年半, two weeks, half an hour.</summary>
/// <param name="End">Where it stops in the text.</param>
/// <param name="IsMonthName">三月 and 3月, which more often name a month.</param>
internal readonly record struct DayCount(int End, decimal Count, DayUnit Unit, bool IsMonthName)
{
    private static readonly WordTable<bool> Couples = WordTable<bool>.Of(("a_couple_of couple_of couple a_couple", true));

    private static readonly WordTable<DayUnit> Units = WordTable<DayUnit>.Of(
        ("天 日 个自然日 day days", DayUnit.Day), ("周 个星期 星期 个礼拜 礼拜 个周 week weeks", DayUnit.Week),
        ("个月 月 month months", DayUnit.Month), ("个季度 quarters", DayUnit.Quarter),
        ("个工作日 working_days working_day business_days business_day workdays", DayUnit.Workday),
        ("年 year years", DayUnit.Year), ("小时 个小时 钟头 个钟头 个钟 hour hours", DayUnit.Hour), ("分钟 minute minutes min mins", DayUnit.Minute));

    public static bool TryRead(string text, int at, out DayCount found)
    {
        found = default;
        if (!TryReadNumber(text, at, out var unitAt, out var count))
            return false;
        if (Characters.StartsAt(text, unitAt, "个半月"))
        {
            found = new(unitAt + 3, count + 0.5m, DayUnit.Month, false);
            return true;
        }
        if (!Units.TryRead(text, Characters.SkipSpaces(text, unitAt), out var end, out var unit))
            return false;
        var isMonthName = unit == DayUnit.Month && text[unitAt] == '月' && !Characters.IsAt(text, at, '半');
        if (Characters.IsAt(text, end, '半') && unit is DayUnit.Year or DayUnit.Hour or DayUnit.Day && Characters.IsHan(text[end - 1]))
            (end, count) = (end + 1, count + 0.5m);
        found = new(end, count, unit, isMonthName);
        return true;
    }

    /// <summary>The day so many units behind <paramref name="day"/>, or before it.</summary>
    public DateOnly From(DateOnly day, int sign, HolidayCalendar holidays)
    {
        var whole = (int)Math.Ceiling(Count);
        var half = Count % 1 != 0;
        return Unit switch
        {
            DayUnit.Week => day.AddDays(sign * (int)(Count * 7)),
            DayUnit.Month => day.AddMonths(sign * (int)Count).AddDays(half ? sign * 15 : 0),
            DayUnit.Quarter => day.AddMonths(sign * (int)(Count * 3)),
            DayUnit.Year => day.AddMonths(sign * (int)(Count * 12)),
            DayUnit.Workday => holidays.AddWorkdays(day, sign * whole),
            _ => day.AddDays(sign * whole),
        };
    }

    private static bool TryReadNumber(string text, int at, out int end, out decimal count)
    {
        if (Characters.IsAt(text, at, '半'))
        {
            (end, count) = (Characters.IsAt(text, at + 1, '个') && !Characters.IsAt(text, at + 2, '月') ? at + 2 : at + 1, 0.5m);
            return true;
        }
        // 07年 is a year.
        if (!(Characters.IsAt(text, at, '0') && Characters.IsDigitAt(text, at + 1)) && Numerals.TryRead(text, at, out var numeral) && numeral.IsOne && numeral.Low <= 400)
        {
            (end, count) = (numeral.End, numeral.Low);
            return true;
        }
        if (Couples.TryRead(text, at, out end, out _))
        {
            count = 2;
            return true;
        }
        var article = Characters.StartsAt(text, at, "a ") ? 2 : Characters.StartsAt(text, at, "an ") ? 3
            : Characters.StartsAt(text, at, "half an ") || Characters.StartsAt(text, at, "half a ") ? 7 : 0;
        if (article == 7)
            article = Characters.IsAt(text, at + 6, ' ') ? 7 : 8;
        (end, count) = (at + article, article >= 7 ? 0.5m : 1);
        return article > 0 && !Characters.IsLetterAt(text, at - 1);
    }
}
