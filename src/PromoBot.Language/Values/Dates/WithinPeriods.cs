namespace PromoBot.Language;

/// <summary>
/// What is counted inside a period that was named: 今年前五个月, 上月最后一周, 四月的第二个星期一, 2021年第三个月, 本周最后一个工作日.
/// </summary>
internal static class WithinPeriods
{
    private static readonly WordTable<bool> Edges = WordTable<bool>.Of(("前 头 首 前面 最初", true), ("最后 后 末 最后的", false));

    private static readonly WordTable<bool> LastWords = WordTable<bool>.Of(("最后一个 最后一 最后1个", true));

    private static readonly WordTable<int> Firsts = WordTable<int>.Of(("首个 首", 1));

    private static readonly WordTable<DayUnit> Units = WordTable<DayUnit>.Of(
        ("周 星期 个星期 个周 礼拜 个礼拜", DayUnit.Week), ("个月 月", DayUnit.Month), ("天 日", DayUnit.Day), ("个工作日 工作日", DayUnit.Workday));

    private static readonly WordTable<bool> WeekWords = WordTable<bool>.Of(("周 个周 星期 个星期 礼拜 个礼拜", true));

    /// <summary>The longer reading of a period that goes on, or null.</summary>
    public static DateTerm? Read(DateScene scene, DateTerm period)
    {
        var text = scene.Text;
        var at = Characters.SkipSpaces(text, period.End);
        if (Characters.IsAt(text, at, '的'))
            at++;
        return Characters.IsAnyAt(text, at, "前头首最后末第") ? ReadOrdinal(scene, period, at) ?? ReadEdge(period, text, at) : null;
    }

    // 前五个月, 最后五天; 3月前 alone is a deadline.
    private static DateTerm? ReadEdge(DateTerm period, string text, int at)
    {
        if (!Edges.TryRead(text, at, out var numberAt, out var isFirst)
            || !DayCount.TryRead(text, Characters.SkipSpaces(text, numberAt), out var count))
            return null;
        return Edge(period, count.End, count, isFirst);
    }

    /// <summary>The first or last days, weeks, months of a period.</summary>
    public static DateTerm? Edge(DateTerm period, int end, DayCount count, bool isFirst)
    {
        if (count.Count % 1 != 0)
            return null;
        var whole = (int)count.Count;
        if (count.Unit == DayUnit.Week && whole == 1)
            return DateTerm.Week(end, isFirst ? Calendar.FirstWeek(period.From) : Calendar.LastWeek(period.To));
        var (from, to) = isFirst ? First(period.From, count.Unit, whole) : Last(period.To, count.Unit, whole);
        return from <= to && to <= period.To.AddDays(6) && from >= period.From.AddDays(-6)
            ? DateTerm.Days(end, from, to, "days of period", period.Guess) : null;
    }

    private static (DateOnly From, DateOnly To) First(DateOnly from, DayUnit unit, int count) => unit switch
    {
        DayUnit.Day => (from, from.AddDays(count - 1)),
        DayUnit.Week => (Calendar.FirstWeek(from), Calendar.FirstWeek(from).AddDays((7 * count) - 1)),
        DayUnit.Month => (from, from.AddMonths(count).AddDays(-1)),
        DayUnit.Quarter => (from, from.AddMonths(3 * count).AddDays(-1)),
        _ => (from, from.AddDays(-1)),
    };

    private static (DateOnly From, DateOnly To) Last(DateOnly to, DayUnit unit, int count) => unit switch
    {
        DayUnit.Day => (to.AddDays(1 - count), to),
        DayUnit.Week => (Calendar.LastWeek(to).AddDays(7 * (1 - count)), Calendar.LastWeek(to).AddDays(6)),
        DayUnit.Month => (Calendar.MonthStart(to).AddMonths(1 - count), to),
        DayUnit.Quarter => (Calendar.MonthStart(to).AddMonths(1 - (3 * count)), to),
        _ => (to.AddDays(1), to),
    };

    // 第一周, 第三个月, 第二个星期一, 最后一个周五, 首个工作日
    private static DateTerm? ReadOrdinal(DateScene scene, DateTerm period, int at)
    {
        var text = scene.Text;
        var number = -1;
        if (!LastWords.TryRead(text, at, out var unitAt, out _) && !Firsts.TryRead(text, at, out unitAt, out number))
        {
            if (text[at] != '第' || !Numerals.TryRead(text, at + 1, out var numeral) || !numeral.IsOne || numeral.Low is < 1 or > 60
                || numeral.Low % 1 != 0)
                return null;
            (number, unitAt) = ((int)numeral.Low, Characters.SkipSpaces(text, numeral.End));
        }
        if (WeekWords.TryRead(text, unitAt, out var dayAt, out _) && Weekdays.Number(text, dayAt) is { } weekday)
            return NthWeekday(period, dayAt + 1, weekday, number);
        if (!Units.TryRead(text, unitAt, out var end, out var unit))
            return null;
        return unit switch
        {
            DayUnit.Week => NthWeek(period, end, number),
            DayUnit.Month => NthMonth(period, end, number),
            DayUnit.Workday => DateTerm.Day(end, scene.Holidays.AddWorkdays(number < 0 ? period.To.AddDays(1) : period.From.AddDays(-1), number),
                "workday of period"),
            _ => NthDay(period, end, number),
        };
    }

    /// <summary>The nth week of a month, quarter or year; with -1 its last.</summary>
    public static DateTerm? NthWeek(DateTerm period, int end, int number)
    {
        var monday = number < 0 ? Calendar.LastWeek(period.To) : Calendar.FirstWeek(period.From).AddDays(7 * (number - 1));
        return period.To > period.From.AddDays(7) && monday <= period.To ? DateTerm.Week(end, monday) : null;
    }

    /// <summary>The second Monday of a month; with -1 its last.</summary>
    public static DateTerm? NthWeekday(DateTerm period, int end, int weekday, int number)
    {
        var offset = (weekday - (((int)period.From.DayOfWeek + 6) % 7) + 7) % 7;
        var first = period.From.AddDays(offset);
        var last = first.AddDays((period.To.DayNumber - first.DayNumber) / 7 * 7);
        var day = number < 0 ? last : first.AddDays(7 * (number - 1));
        return day >= period.From && day <= period.To ? DateTerm.Day(end, day, "weekday of period") : null;
    }

    private static DateTerm? NthMonth(DateTerm period, int end, int number)
    {
        var month = number < 0 ? period.To : period.From.AddMonths(number - 1);
        return period.To > period.From.AddDays(31) && month <= period.To ? DateTerm.Month(end, month, period.Guess) : null;
    }

    private static DateTerm? NthDay(DateTerm period, int end, int number)
    {
        var day = number < 0 ? period.To : period.From.AddDays(number - 1);
        return day <= period.To ? DateTerm.Day(end, day, "day of period", period.Guess) : null;
    }
}
