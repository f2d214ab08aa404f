namespace PromoBot.Language;

/// <summary>So many days, weeks or months up to today or from it: 近三个月, 上两周, 未来三天, the last 30 days, next two weeks.</summary>
internal static class RollingSpans
{
    private static readonly WordTable<int> Sides = WordTable<int>.Of(
        ("近 最近 过去 过去的 最近这 近这 前 上 the_last the_past last past the_previous previous over_the_last over_the_past", -1),
        ("未来 未来的 今后 接下来 接下来的 往后 后 下 the_next next over_the_next the_coming coming the_following following upcoming "
            + "the_upcoming", 1));

    private static readonly WordTable<bool> Insides = WordTable<bool>.Of(("内 之内 以内 里 间", true));

    private static readonly WordTable<bool> Directions = WordTable<bool>.Of(("后 前 之后 之前 以后 以前", true));

    public static DateTerm? Read(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!Sides.TryRead(text, at, out var numberAt, out var side)
            || !DayCount.TryRead(text, Characters.SkipSpaces(text, numberAt), out var count)
            || count.Unit is DayUnit.Hour or DayUnit.Minute || Directions.TryRead(text, count.End, out _, out _)
            || (count.Unit == DayUnit.Year && count.Count > 100))
            return null;
        var word = numberAt == at + 1 ? text[at] : ' ';
        if (!IsRolling(text, word, numberAt, count))
            return null;
        // 前5个月 are the first of the year.
        if (word == '前' && count.Unit == DayUnit.Month)
            return FirstMonths(scene, count);
        var end = Insides.TryRead(text, count.End, out var inside, out _) ? inside : count.End;
        var edge = count.From(scene.Today, side, scene.Holidays);
        if (side < 0)
            return DateTerm.Days(end, edge, scene.Today, "recent days");
        // What is to come over months or years is no date of a plan: 未来三年投资10亿.
        return edge <= scene.Today ? null : DateTerm.Days(end, scene.Today.AddDays(1), edge, "coming days") with
        {
            Sort = count.Unit is DayUnit.Day or DayUnit.Week or DayUnit.Workday ? DateSort.DaySpan : DateSort.Period,
        };
    }

    // 前两天 and 前几年 are some time ago, 上一周 a week of the calendar, 近3月 as often March.
    private static bool IsRolling(string text, char word, int numberAt, DayCount count) => word switch
    {
        '前' => (count.Unit is DayUnit.Month && !count.IsMonthName) || (count.Unit is DayUnit.Week && count.Count >= 1),
        '上' or '下' or '后' => count.Unit is not DayUnit.Workday && count.Count >= 1 && !count.IsMonthName
            && (count.Count > 1 || Characters.IsDigit(text[numberAt])),
        _ => !count.IsMonthName || (!Characters.IsDigit(text[count.End - 2]) && !Characters.IsAnyAt(text, count.End, "份底初中上下")),
    };

    private static DateTerm? FirstMonths(DateScene scene, DayCount count) => count.Count is >= 1 and <= 12 && count.Count % 1 == 0
        ? DateTerm.Days(count.End, new(scene.Today.Year, 1, 1), Calendar.MonthEnd(new(scene.Today.Year, (int)count.Count, 1)),
            "months", DateGuess.Year) : null;
}
