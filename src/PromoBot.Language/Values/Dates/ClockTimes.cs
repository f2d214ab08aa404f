namespace PromoBot.Language;

/// <summary>Times of day with the part of the day they are said in: 下午3点, 晚上七点半, 15:30, at 4pm, half past nine, 上午.</summary>
internal static class ClockTimes
{
    private static readonly WordTable<DayPart> Parts = WordTable<DayPart>.Of(
        ("早上 早晨 清晨 早 晨 上午 凌晨 一早 一大早 大清早 in_the_morning morning early_morning this_morning", DayPart.Morning),
        ("中午 正午 午间 noon midday", DayPart.Noon),
        ("下午 午后 傍晚 in_the_afternoon afternoon this_afternoon", DayPart.Afternoon),
        ("晚上 晚 晚间 夜里 夜间 今晚 in_the_evening evening night at_night this_evening", DayPart.Evening));

    // Without a day before them: words that say a part of today and are no greeting, no adverb (晚点), no part of another word.
    private static readonly WordTable<DayPart> OwnParts = WordTable<DayPart>.Of(
        ("早上 早晨 清晨 上午 凌晨 今早 今晨 一早 一大早 this_morning earlier_this_morning", DayPart.Morning), ("中午 正午", DayPart.Noon),
        ("下午 午后 傍晚 this_afternoon", DayPart.Afternoon), ("晚上 今晚 今夜 this_evening", DayPart.Evening));

    private static readonly WordTable<bool> Until = WordTable<bool>.Of(("到 至 - -- ~ to until till", true));

    private enum DayPart
    {
        None,
        Morning,
        Noon,
        Afternoon,
        Evening,
    }

    /// <summary>
    /// The time behind a day: 明天下午3点, tomorrow at 4pm, 3月8日上午. The end moves past the part of the day even without a time.
    /// </summary>
    public static (int End, TimeOnly? Time) ReadBehind(string text, int at)
    {
        var here = SkipLink(text, at);
        var hasPart = Parts.TryRead(text, here, out var partEnd, out var part);
        var timeAt = SkipLink(text, hasPart ? partEnd : at);
        if (ReadClock(text, timeAt, hasPart ? part : DayPart.None, isDaySaid: true) is { } clock)
            return (SkipUntil(text, clock.End), clock.Time);
        if (!hasPart || IsGreeting(text, partEnd))
            return (at, null);
        return (partEnd, part == DayPart.Noon && Characters.EndsAt(text, partEnd, "noon") ? new TimeOnly(12, 0) : null);
    }

    /// <summary>A part of the day or a time with no day said: today is meant.</summary>
    public static DateTerm? Read(DateScene scene, int at)
    {
        var text = scene.Text;
        var hasPart = OwnParts.TryRead(text, at, out var end, out var part);
        // 每周一早上: the one belongs to the week.
        if (hasPart && (IsGreeting(text, end) || text[at] == '一' && Characters.IsAnyAt(text, at - 1, "周期拜")))
            return null;
        var timeAt = hasPart ? SkipLink(text, end) : Characters.StartsAt(text, at, "at ") ? at + 3 : at;
        var clock = ReadClock(text, timeAt, hasPart ? part : DayPart.None, isDaySaid: false);
        if (clock == null && !hasPart)
            return null;
        var last = clock is { } told ? SkipUntil(text, told.End) : end;
        return DateTerm.Day(last, scene.Today, "part of day") with { IsPartOfDay = true, Time = clock?.Time };
    }

    // Only marks that stand between a day and its time: "tomorrow, at 4pm", "明天的下午".
    private static int SkipLink(string text, int at)
    {
        var here = Characters.SkipSpaces(text, at);
        if (Characters.IsAnyAt(text, here, ",的"))
            here = Characters.SkipSpaces(text, here + 1);
        if (Characters.StartsAt(text, here, "at "))
            here += 3;
        else if (Characters.IsAt(text, here, '@'))
            here++;
        return here;
    }

    // 9点到11点, 上午9点到下午5点, from 2 to 4pm: when it ends is no value of ours, but must not be read as another time.
    private static int SkipUntil(string text, int at)
    {
        if (!Until.TryRead(text, Characters.SkipSpaces(text, at), out var linkEnd, out _))
            return at;
        var here = Characters.SkipSpaces(text, linkEnd);
        var hasPart = Parts.TryRead(text, here, out var partEnd, out var part);
        return ReadClock(text, hasPart ? partEnd : here, hasPart ? part : DayPart.None, isDaySaid: true)?.End ?? at;
    }

    private static bool IsGreeting(string text, int end) => Characters.IsAt(text, end, '好')
        && !Characters.IsAnyAt(text, end + 1, "像多");

    private static (int End, TimeOnly Time)? ReadClock(string text, int at, DayPart part, bool isDaySaid)
    {
        if (Characters.StartsAt(text, at, "half past ") && Numerals.TryRead(text, at + 10, out var past)
            && past.Low is >= 1 and <= 12)
            return (past.End, Time((int)past.Low, 30, part, hasHalf: false));
        if (Characters.StartsAt(text, at, "noon") && !Characters.IsLetterAt(text, at + 4))
            return (at + 4, new(12, 0));
        if (!Numerals.TryRead(text, at, out var hour) || hour.Low is < 0 or > 24 || !hour.IsOne)
            return null;
        return ReadColon(text, at, hour, part) ?? ReadPoint(text, at, hour, part, isDaySaid) ?? ReadEnglish(text, hour)
            ?? (isDaySaid && Characters.EndsAt(text, at, "at ") ? ReadBareHour(text, at, hour) : null);
    }

    private static (int End, TimeOnly Time)? ReadColon(string text, int at, Numeral hour, DayPart part)
    {
        var digits = hour.End - at;
        if (hour.IsSpelled || digits > 2 || !Characters.IsAt(text, hour.End, ':') || !Characters.IsDigitAt(text, hour.End + 1)
            || !Characters.IsDigitAt(text, hour.End + 2)
            || Characters.IsDigitAt(text, hour.End + 3) || text[hour.End + 1] > '5' || hour.Low > 23)
            return null;
        var minute = ((text[hour.End + 1] - '0') * 10) + text[hour.End + 2] - '0';
        var end = hour.End + 3;
        return Half(text, end, out var halfEnd, out var isAfternoon) ? (halfEnd, TwelveHours((int)hour.Low, minute, isAfternoon))
            : (end, Time((int)hour.Low, minute, part, hasHalf: true));
    }

    private static (int End, TimeOnly Time)? ReadPoint(string text, int start, Numeral hour, DayPart part, bool isDaySaid)
    {
        if (!Characters.IsAnyAt(text, hour.End, "点时") || (text[hour.End] == '时' && part == DayPart.None && !isDaySaid)
            || hour.Low % 1 != 0)
            return null;
        var at = hour.End + 1;
        if (text[hour.End] == '时' && Characters.IsAnyAt(text, at, "代期间尚候"))
            return null;
        var isTold = part != DayPart.None || isDaySaid;
        var minute = 0;
        if (Characters.IsAt(text, at, '半'))
            (minute, at, isTold) = (30, at + 1, true);
        else if (Characters.StartsAt(text, at, "一刻"))
            (minute, at, isTold) = (15, at + 2, true);
        else if (Characters.StartsAt(text, at, "三刻"))
            (minute, at, isTold) = (45, at + 2, true);
        else if (Numerals.TryRead(text, at, out var minutes) && minutes.Low is >= 0 and < 60 && minutes.Low % 1 == 0
            && Characters.IsAt(text, minutes.End, '分'))
            (minute, at, isTold) = ((int)minutes.Low, minutes.End + 1, true);
        // 八点四十喊我, 8点40提醒我
        else if (Numerals.TryRead(text, at, out var spoken) && spoken.Low is >= 10 and < 60 && spoken.Low % 5 == 0 && spoken.IsOne
            && (spoken.End >= text.Length || Characters.IsAnyAt(text, spoken.End, " ,.。!提叫开前见到去出喊催给跟和与在拜走接请记别找")))
            (minute, at, isTold) = ((int)spoken.Low, spoken.End, true);
        else if (Characters.IsAnyAt(text, at, "钟整"))
            (at, isTold) = (at + 1, true);
        // 三点建议 and 早一点 tell no time; 3点提醒我 and 改到3点 do.
        var isFree = !Characters.IsHanAt(text, start - 1) || Characters.IsAnyAt(text, start - 1, "到改在约定于推成是");
        var isLast = at == text.Length || Characters.IsAnyAt(text, at, " ,.。!");
        isTold |= isFree && (Characters.IsAnyAt(text, at, "提叫开前见到去出喊催") || (isLast && text[start] != '一'));
        return isTold && hour.Low <= 24 ? (at, Time((int)hour.Low, minute, part, hasHalf: false)) : null;
    }

    private static (int End, TimeOnly Time)? ReadEnglish(string text, Numeral hour) =>
        Half(text, hour.End, out var end, out var isAfternoon) && hour.Low is >= 1 and <= 12
        ? (end, TwelveHours((int)hour.Low, 0, isAfternoon))
        : Characters.StartsAt(text, Characters.SkipSpaces(text, hour.End), "o'clock")
        ? (Characters.SkipSpaces(text, hour.End) + 7, Time((int)hour.Low, 0, DayPart.None, false))
        : null;

    // "Thursday at 10"
    private static (int End, TimeOnly Time)? ReadBareHour(string text, int at, Numeral hour) =>
        hour.End - at <= 2 && !hour.IsSpelled && hour.Low is >= 1 and <= 23 && !Characters.IsAnyAt(text, hour.End, ".,%:")
        && !Characters.IsLetterAt(text, hour.End)
            ? (hour.End, Time((int)hour.Low, 0, DayPart.None, hasHalf: false)) : null;

    private static bool Half(string text, int at, out int end, out bool isAfternoon)
    {
        var here = Characters.SkipSpaces(text, at);
        isAfternoon = Characters.IsAt(text, here, 'p');
        end = Characters.StartsAt(text, here, "am") || Characters.StartsAt(text, here, "pm") ? here + 2
            : Characters.StartsAt(text, here, "a.m.") || Characters.StartsAt(text, here, "p.m.") ? here + 4 : -1;
        return end > 0 && !Characters.IsLetterAt(text, end);
    }

    private static TimeOnly TwelveHours(int hour, int minute, bool isAfternoon) =>
        new((hour % 12) + (isAfternoon ? 12 : 0), minute);

    // Offices do not meet at three in the night: a bare 3点 is in the afternoon.
    private static TimeOnly Time(int hour, int minute, DayPart part, bool hasHalf)
    {
        var isLater = part switch
        {
            DayPart.Afternoon => hour < 12,
            DayPart.Evening => hour is >= 4 and < 12,
            DayPart.Noon => hour < 4,
            DayPart.None => !hasHalf && hour is >= 1 and <= 6,
            _ => false,
        };
        return new((isLater ? hour + 12 : hour) % 24, minute);
    }
}
