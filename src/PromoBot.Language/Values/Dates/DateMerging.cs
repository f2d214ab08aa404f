namespace PromoBot.Language;

/// <summary>
/// Two ways to say one day are one mention: at 4pm tomorrow, 周五(3月14日)下午3点, 3月14日周五, Friday, March 14, Tuesday the 18th.
/// </summary>
internal static class DateMerging
{
    public static List<DateMention> Merge(string text, List<DateMention> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            if (Joined(text, found[i], found[i + 1]) is not { } whole)
                continue;
            found[i] = whole;
            found.RemoveAt(i + 1);
            // A pair in brackets may have its time behind them.
            if (i + 1 < found.Count && Joined(text, whole, found[i + 1]) is { } timed)
            {
                found[i] = timed;
                found.RemoveAt(i + 1);
            }
        }
        return found;
    }

    private static DateMention? Joined(string text, DateMention first, DateMention second)
    {
        var link = text.AsSpan(first.Span.End, second.Span.Start - first.Span.End).Trim();
        var span = new Span(first.Span.Start, second.Span.End);
        if (second is not { Sort: DateSort.Day } || first is not { Sort: DateSort.Day })
            return null;
        if (first is { IsPartOfDay: true, Time: not null } && second is { Time: null, IsPartOfDay: false })
            return link is "" or "on" or "," or "the" or "on the" ? second with { Span = span, Time = first.Time } : null;
        if (second.IsPartOfDay && first is { Time: null, IsPartOfDay: false })
            return link is ")" ? first with { Span = span, Time = second.Time } : null;
        if (!IsSameDay(first, second) || link is not ("" or "," or "(" or "的" or "the" or ", the" or "-"))
            return null;
        var end = link is "(" && Characters.IsAt(text, span.End, ')') ? span.End + 1 : span.End;
        var said = IsWeekday(first) ? second : first;
        return said with
        {
            Span = new(span.Start, end), Time = second.Time ?? first.Time, IsDeadline = first.IsDeadline || second.IsDeadline,
        };
    }

    // A weekday beside a date repeats it, and the week that was guessed for it counts for nothing; so does 今天(3月12日).
    private static bool IsSameDay(DateMention first, DateMention second) => !first.IsPartOfDay && !second.IsPartOfDay
        && ((IsWeekday(first) != IsWeekday(second) && first.From.DayOfWeek == second.From.DayOfWeek
            && (first.Guess == DateGuess.Week || second.Guess == DateGuess.Week))
            || (first.From == second.From && first.Rule != second.Rule));

    private static bool IsWeekday(DateMention date) => date.Rule == "weekday";
}
