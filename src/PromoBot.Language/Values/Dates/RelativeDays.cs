namespace PromoBot.Language;

/// <summary>Days counted from today: 昨天, 大后天, 三天后, 两周前, two days ago, in a week; and 半小时后.</summary>
internal static class RelativeDays
{
    private static readonly WordTable<int> Days = WordTable<int>.Of(
        ("今天 今日 今儿 今儿个 today", 0), ("昨天 昨日 昨儿 昨儿个 yesterday", -1), ("前天 前日 the_day_before_yesterday day_before_yesterday", -2),
        ("大前天", -3), ("明天 明日 明儿 明儿个 tomorrow tmr", 1), ("后天 后日 the_day_after_tomorrow day_after_tomorrow", 2), ("大后天", 3),
        ("今日头条 明日方舟 明日之星 今天国际 昨日重现", int.MaxValue));

    // The part of the day is left to the clock reader: only 今 and 昨 belong to the day.
    private static readonly WordTable<int> DayHeads = WordTable<int>.Of(("昨", -1), ("明", 1));

    private static readonly WordTable<int> EveningWords = WordTable<int>.Of(("last_night", -1), ("tonight", 0));

    private static readonly WordTable<Unit> Units = WordTable<Unit>.Of(
        ("天 日 个自然日 day days", Unit.Day), ("周 个星期 星期 个礼拜 礼拜 个周 week weeks", Unit.Week), ("个月 月 month months", Unit.Month),
        ("个工作日 working_days working_day business_days business_day workdays", Unit.Workday),
        ("年 year years", Unit.Year), ("小时 个小时 钟头 个钟头 个钟 hour hours", Unit.Hour), ("分钟 minute minutes min mins", Unit.Minute));

    private static readonly WordTable<int> Directions = WordTable<int>.Of(
        ("后 之后 以后 过后 later from_now from_today after_today 's_time '_time", 1), ("前 之前 以前 ago earlier", -1), ("内 之内 以内", 2));

    private static readonly WordTable<bool> Recent = WordTable<bool>.Of(
        ("近 最近 过去 最近这 the_last the_past last past the_previous over_the_last over_the_past", false), ("前", true));

    private enum Unit
    {
        Day,
        Week,
        Month,
        Workday,
        Year,
        Hour,
        Minute,
    }

    public static DateTerm? Read(DateScene scene, int at)
    {
        var text = scene.Text;
        if (Days.TryRead(text, at, out var end, out var days))
            return days == int.MaxValue || (Characters.IsAt(text, at - 1, '光') && text[at] == '明') ? null
                : DateTerm.Day(end, scene.Today.AddDays(days), "relative day");
        if (EveningWords.TryRead(text, at, out end, out days))
            return DateTerm.Day(end, scene.Today.AddDays(days), "relative day");
        if (DayHeads.TryRead(text, at, out end, out days) && Characters.IsAnyAt(text, end, "早晚晨夜"))
            return DateTerm.Day(end, scene.Today.AddDays(days), "relative day");
        return ReadRecent(scene, at) ?? ReadDistance(scene, at);
    }

    // 近三个月, 最近一周, the last 30 days; 前5个月 are the first of the year.
    private static DateTerm? ReadRecent(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!Recent.TryRead(text, at, out var numberAt, out var isFirst)
            || !TryReadCount(text, Characters.SkipSpaces(text, numberAt), out var unitAt, out var count)
            || !Units.TryRead(text, Characters.SkipSpaces(text, unitAt), out var end, out var unit)
            || unit is Unit.Hour or Unit.Minute || text[unitAt] == '月')
            return null;
        if (isFirst)
        {
            return unit == Unit.Month && count is >= 1 and <= 12 && count % 1 == 0 && !Directions.TryRead(text, end, out _, out _)
                ? DateTerm.Days(end, new(scene.Today.Year, 1, 1), Calendar.MonthEnd(new(scene.Today.Year, (int)count, 1)),
                "months", DateGuess.Year) : null;
        }
        var last = Directions.TryRead(text, end, out var inside, out var direction) && direction == 2 ? inside : end;
        return Move(scene, last, unit, count, -1) is { } first ? DateTerm.Days(last, first.From, scene.Today, "recent days")
            : null;
    }

    private static DateTerm? ReadDistance(DateScene scene, int at)
    {
        var text = scene.Text;
        var isIn = Prefix(text, at, out var numberAt, out var isWithin);
        if (!TryReadCount(text, numberAt, out var unitAt, out var count)
            || !Units.TryRead(text, Characters.SkipSpaces(text, unitAt), out var end, out var unit))
            return null;
        var hasDirection = Directions.TryRead(text, DirectionAt(text, end), out var directionEnd, out var direction);
        if (hasDirection && direction < 0 && GoesOn(text, directionEnd))
            return null;
        if (isIn && !(hasDirection && direction < 0))
            (direction, hasDirection) = (isWithin ? 2 : 1, true);
        // 近三天内 looks back, and 三月后 is the time after March.
        if (!hasDirection || unit == Unit.Year || (direction == 2 && IsPast(text, at)) || (unit == Unit.Month
            && text[unitAt] == '月'))
            return null;
        return Move(scene, Math.Max(end, directionEnd), unit, count, direction);
    }

    // "two days ago", but 两个月 前几天 is two expressions.
    private static int DirectionAt(string text, int at) =>
        Characters.SkipSpaces(text, at) is var next && Characters.IsLetterAt(text, next) ? next : at;

    private static bool Prefix(string text, int at, out int numberAt, out bool isWithin)
    {
        isWithin = Characters.StartsAt(text, at, "within ");
        var length = isWithin ? 7 : Characters.StartsAt(text, at, "in ") ? 3 : Characters.StartsAt(text, at, "再过") ? 2
            : Characters.IsAt(text, at, '过') ? 1 : 0;
        numberAt = at + length;
        return length > 0 && (Characters.IsHan(text[at]) || !Characters.IsLetterAt(text, at - 1));
    }

    private static bool TryReadCount(string text, int at, out int end, out decimal count)
    {
        if (Characters.IsAt(text, at, '半'))
        {
            (end, count) = (at + 1, 0.5m);
            return true;
        }
        if (Numerals.TryRead(text, at, out var numeral) && numeral.IsOne && numeral.Low <= 400)
        {
            (end, count) = (numeral.End, numeral.Low);
            return true;
        }
        var article = Characters.StartsAt(text, at, "a ") ? 2 : Characters.StartsAt(text, at, "an ") ? 3
            : Characters.StartsAt(text, at, "half an ") ? 8 : 0;
        (end, count) = (at + article, article == 8 ? 0.5m : 1);
        return article > 0 && !Characters.IsLetterAt(text, at - 1);
    }

    private static bool IsPast(string text, int at) =>
        Characters.EndsAt(text, at, "近") || Characters.EndsAt(text, at, "过去") || Characters.EndsAt(text, at, "最近")
        || Characters.EndsAt(text, at, "前");

    // 三天前往 and 两天前后
    private static bool GoesOn(string text, int end) => Characters.EndsAt(text, end, "前")
        && Characters.IsAnyAt(text, end, "往来去台后");

    private static DateTerm? Move(DateScene scene, int end, Unit unit, decimal count, int direction)
    {
        var sign = direction < 0 ? -1 : 1;
        var whole = (int)Math.Ceiling(count);
        if (unit is Unit.Hour or Unit.Minute)
        {
            var moment = scene.Now.AddMinutes((double)(sign * count * (unit == Unit.Hour ? 60 : 1)));
            return direction == 2 ? null
                : DateTerm.Day(end, DateOnly.FromDateTime(moment), "relative time") with { Time = TimeOnly.FromDateTime(moment) };
        }
        var day = unit switch
        {
            Unit.Week => scene.Today.AddDays(sign * (int)(count * 7)),
            Unit.Month when count == 0.5m => scene.Today.AddDays(sign * 15),
            Unit.Year => scene.Today.AddMonths(sign * (int)(count * 12)),
            Unit.Month => scene.Today.AddMonths(sign * whole),
            Unit.Workday => scene.Holidays.AddWorkdays(scene.Today, sign * whole),
            _ => scene.Today.AddDays(sign * whole),
        };
        return DateTerm.Day(end, day, "relative day") with { IsDeadline = direction == 2 };
    }
}
