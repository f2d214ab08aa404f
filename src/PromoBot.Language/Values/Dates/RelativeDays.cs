namespace PromoBot.Language;

/// <summary>Days counted from today: 昨天, 大后天, 三天后, 两周前, two days ago, in a week; and 半小时后.</summary>
internal static class RelativeDays
{
    private static readonly WordTable<int> Days = WordTable<int>.Of(
        ("今天 今日 今儿 今儿个 本日 today", 0), ("昨天 昨日 昨儿 昨儿个 夜儿个 yesterday yday", -1), ("前天 前日 前儿 前儿个 the_day_before_yesterday day_before_yesterday", -2),
        ("大前天 大前日", -3), ("明天 明日 明儿 明儿个 tomorrow tmr tmrw tmw", 1), ("后天 后日 后儿 后儿个 the_day_after_tomorrow day_after_tomorrow the_day_after_tmrw day_after_tmrw", 2), ("大后天 大后日 大后儿 大后儿个", 3), ("大大后天", 4),
        ("今日头条 明日方舟 明日之星 今天国际 昨日重现", int.MaxValue));

    // The part of the day is left to the clock reader: only 今 and 昨 belong to the day.
    private static readonly WordTable<int> DayHeads = WordTable<int>.Of(("昨", -1), ("明", 1));

    private static readonly WordTable<int> EveningWords = WordTable<int>.Of(("last_night", -1), ("tonight", 0));

    private static readonly WordTable<int> Directions = WordTable<int>.Of(
        ("后 之后 以后 过后 later from_now from_today after_today 's_time '_time", 1), ("前 之前 以前 ago earlier", -1), ("内 之内 以内", 2), ("以来 来", 3));

    // 明后天, 今明两年: two in a row under one word.
    private static readonly WordTable<(int First, DayUnit Unit)> Pairs = WordTable<(int, DayUnit)>.Of(
        ("明后天 明后两天 明后两日 明后", (1, DayUnit.Day)), ("今明两天 今明两日 今明", (0, DayUnit.Day)), ("昨今两天 昨今两日", (-1, DayUnit.Day)),
        ("今明两年", (0, DayUnit.Year)), ("明后两年 明后年", (1, DayUnit.Year)), ("去今两年", (-1, DayUnit.Year)));

    private static readonly WordTable<bool> DayEnds = WordTable<bool>.Of(
        ("end_of_day end_of_the_day the_end_of_the_day eod cob close_of_business end_of_business", true));

    public static DateTerm? Read(DateScene scene, int at)
    {
        var text = scene.Text;
        if (Days.TryRead(text, at, out var end, out var days))
            return days == int.MaxValue || (Characters.IsAt(text, at - 1, '光') && text[at] == '明') ? null
                : DateTerm.Day(end, scene.Today.AddDays(days), "relative day");
        if (EveningWords.TryRead(text, at, out end, out days))
            return DateTerm.Day(end, scene.Today.AddDays(days), "relative day");
        if (DayHeads.TryRead(text, at, out end, out days) && (Characters.IsAnyAt(text, end, "早晚晨夜") || Characters.StartsAt(text, end, "下午") || Characters.StartsAt(text, end, "上午") || Characters.StartsAt(text, end, "中午")))
            return DateTerm.Day(end, scene.Today.AddDays(days), "relative day");
        // 昨访利欧, 海目星昨签约, 明赴武夷山: telegram style, right before what is done.
        if (DayHeads.TryRead(text, at, out end, out days) && Characters.IsAnyAt(text, end, "访赴签晤") && !Characters.IsAnyAt(text, at - 1, "光文聪说证表声发高黎"))
            return DateTerm.Day(end, scene.Today.AddDays(days), "relative day");
        if (DayEnds.TryRead(text, at, out end, out _))
            return DateTerm.Day(end, scene.Today, "relative day");
        return ReadPair(scene, at) ?? ReadDistance(scene, at);
    }

    private static DateTerm? ReadPair(DateScene scene, int at)
    {
        if (!Pairs.TryRead(scene.Text, at, out var end, out var pair) || (end - at == 2 && Characters.IsHanAt(scene.Text, end)))
            return null;
        var first = scene.Today.AddDays(pair.First);
        return pair.Unit == DayUnit.Day ? DateTerm.Days(end, first, first.AddDays(1), "relative days")
            : DateTerm.Years(end, scene.Today.Year + pair.First, scene.Today.Year + pair.First + 1);
    }

    private static DateTerm? ReadDistance(DateScene scene, int at)
    {
        var text = scene.Text;
        var isIn = Prefix(text, at, out var numberAt, out var isWithin);
        if (!DayCount.TryRead(text, numberAt, out var count))
            return null;
        var end = count.End;
        var hasDirection = Directions.TryRead(text, DirectionAt(text, end), out var directionEnd, out var direction);
        if (hasDirection && direction < 0 && GoesOn(text, directionEnd))
            return null;
        if (isIn && !(hasDirection && direction < 0))
            (direction, hasDirection) = (isWithin ? 2 : 1, true);
        // 近三天内 looks back, and 三月后 is the time after March; within years nothing is due.
        if (!hasDirection || (direction == 2 && (IsPast(text, at) || count.Unit == DayUnit.Year)) || count.IsMonthName)
            return null;
        // 三个月以来
        if (direction == 3)
            return count.Unit is DayUnit.Hour or DayUnit.Minute or DayUnit.Day || !Characters.IsHan(text[directionEnd - 1]) ? null
                : DateTerm.Days(directionEnd, count.From(scene.Today, -1, scene.Holidays), scene.Today, "recent days") with { Sort = DateSort.Period };
        return Move(scene, Math.Max(end, directionEnd), count, direction);
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

    private static bool IsPast(string text, int at) =>
        Characters.EndsAt(text, at, "近") || Characters.EndsAt(text, at, "过去") || Characters.EndsAt(text, at, "最近")
        || Characters.EndsAt(text, at, "前");

    // 三天前往 and 两天前后
    private static bool GoesOn(string text, int end) => Characters.EndsAt(text, end, "前")
        && Characters.IsAnyAt(text, end, "往来去台后");

    private static DateTerm? Move(DateScene scene, int end, DayCount count, int direction)
    {
        var sign = direction < 0 ? -1 : 1;
        if (count.Unit is DayUnit.Hour or DayUnit.Minute)
        {
            var moment = scene.Now.AddMinutes((double)(sign * count.Count * (count.Unit == DayUnit.Hour ? 60 : 1)));
            return direction == 2 ? null
                : DateTerm.Day(end, DateOnly.FromDateTime(moment), "relative time") with { Time = TimeOnly.FromDateTime(moment) };
        }
        var day = count.From(scene.Today, sign, scene.Holidays);
        // 三年前落户的企业 tells no day on which something happened.
        return count.Unit is DayUnit.Quarter || (count.Unit is DayUnit.Year && count.Count >= 1)
            ? DateTerm.Day(end, day, "relative year") with { Sort = DateSort.Period }
            : DateTerm.Day(end, day, "relative day") with { IsDeadline = direction == 2 };
    }
}
