using System.Globalization;

namespace PromoBot.Language;

/// <summary>Days of the farmers' calendar (农历): 正月初八, 腊月二十三, 农历二月二, 九月初九. Words that only it uses tell it.</summary>
internal static class LunarDates
{
    private const int Furthest = 300;

    private static readonly WordTable<bool> Markers = WordTable<bool>.Of(("农历 阴历 旧历 夏历", true));

    private static readonly WordTable<int> OwnMonths = WordTable<int>.Of(("正月 大年", 1), ("冬月", 11), ("腊月", 12));

    /// <summary>The day of the common calendar; null where the month has no such day.</summary>
    public static DateOnly? Day(int year, int month, int day)
    {
        var calendar = new ChineseLunisolarCalendar();
        var leap = calendar.GetLeapMonth(year);
        // A leap month is numbered in its place and moves all later ones by one.
        var inYear = leap > 0 && month >= leap ? month + 1 : month;
        return day < 1 || day > calendar.GetDaysInMonth(year, inYear) ? null
            : DateOnly.FromDateTime(calendar.ToDateTime(year, inYear, day, 0, 0, 0, 0));
    }

    public static DateTerm? Read(DateScene scene, int at)
    {
        var text = scene.Text;
        if (Characters.IsLetter(text[at]))
            return null;
        var here = SkipMarker(text, at, out var isMarked);
        var year = ReadYear(scene, ref here);
        here = SkipMarker(text, here, out var isMarkedBehind);
        isMarked |= isMarkedBehind;
        if (!TryReadMonth(text, here, out var dayAt, out var month, out var isOwn))
            return null;
        if (TryReadDay(text, dayAt, isMarked || isOwn, out var end, out var day, out var isDayOwn))
        {
            return (isMarked || isOwn || isDayOwn) && Near(scene, end, year, month, day) is { } date
                ? DateTerm.Day(end, date, "lunar day") : null;
        }
        return isMarked || (isOwn && text[here] != '大') ? Month(scene, dayAt, year, month) : null;
    }

    private static int SkipMarker(string text, int at, out bool isMarked)
    {
        isMarked = Markers.TryRead(text, at, out var end, out _);
        return isMarked ? end : at;
    }

    private static int? ReadYear(DateScene scene, ref int at)
    {
        if (!ChineseDates.TryReadYear(scene, at, out var end, out var year, out _) || year is < 1902 or > 2099)
            return null;
        at = Characters.IsAt(scene.Text, end, '的') ? end + 1 : end;
        return year;
    }

    private static bool TryReadMonth(string text, int at, out int end, out int month, out bool isOwn)
    {
        isOwn = OwnMonths.TryRead(text, at, out end, out month);
        if (isOwn)
            return text[at] != '大' || Characters.IsAt(text, end, '初');
        if (!Numerals.TryRead(text, at, out var numeral) || numeral.Low is < 1 or > 12 || numeral.Low % 1 != 0
            || !Characters.IsAt(text, numeral.End, '月'))
            return false;
        (end, month) = (numeral.End + 1, (int)numeral.Low);
        return true;
    }

    // 初八, 十五, 廿三, 二十三, 三十, 18号
    private static bool TryReadDay(string text, int at, bool isLunar, out int end, out int day, out bool isOwn)
    {
        (end, day, isOwn) = (at, 0, Characters.IsAnyAt(text, at, "初廿"));
        if (!isOwn && !isLunar)
            return false;
        if (!Numerals.TryRead(text, isOwn ? at + 1 : at, out var numeral) || !numeral.IsOne || numeral.Low is < 1 or > 30
            || numeral.Low % 1 != 0)
        {
            // 廿 alone is the twentieth.
            (end, day) = (at + 1, 20);
            return Characters.IsAt(text, at, '廿');
        }
        day = (int)numeral.Low + (text[at] == '廿' ? 20 : 0);
        end = Characters.IsAnyAt(text, numeral.End, "日号") ? numeral.End + 1 : numeral.End;
        return day <= 30 && !(text[at] == '初' && day > 10);
    }

    private static DateTerm? Month(DateScene scene, int end, int? year, int month)
    {
        if (Near(scene, end, year, month, 1) is not { } first)
            return null;
        var last = first.AddDays(28);
        while (new ChineseLunisolarCalendar().GetDayOfMonth(last.AddDays(1).ToDateTime(TimeOnly.MinValue)) > 1)
            last = last.AddDays(1);
        return DateTerm.Days(end, first, last, "lunar month") with { Sort = DateSort.Period };
    }

    // Without a year the one of this lunar year is meant, across New Year the near one, before a deadline the coming one.
    private static DateOnly? Near(DateScene scene, int end, int? year, int month, int day)
    {
        if (year is { } said)
            return Day(said, month, day);
        var today = scene.Today;
        var now = new ChineseLunisolarCalendar().GetYear(today.ToDateTime(TimeOnly.MinValue));
        if (now is < 1903 or > 2098 || Day(now, month, day) is not { } date)
            return null;
        var distance = date.DayNumber - today.DayNumber;
        var isAhead = DateSpans.ReadDeadline(scene.Text, end) > end;
        return distance < -Furthest || (isAhead && distance < 0) ? Day(now + 1, month, day) : distance > Furthest && !isAhead ? Day(now - 1, month, day) : date;
    }
}
