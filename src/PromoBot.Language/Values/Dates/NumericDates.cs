namespace PromoBot.Language;

/// <summary>
/// Dates in digits alone: 2025-08-18, 2025/8/18, 2025.8.18, 25.8.18, 20250818, 3/20/2025, and 8.18 where nothing but a date can
/// stand.
/// </summary>
internal static class NumericDates
{
    private static readonly WordTable<bool> Measures = WordTable<bool>.Of(
        ("亿 万 亩 吨 元 平 平米 million billion gw mw kg km mu tons hectares", true));

    private const string DateFollows = "去到赴拜走接前上下早晚中在与跟和我来见陪会召举开约对谈由市区县向回签";

    private static readonly string[] Halves = ["上午", "下午", "早上", "中午", "晚上"];

    private static readonly string[] DateBefore = ["时间:", "日期:", "时间: ", "日期: ", "于", "date:", "date: ", "on ", "by ", "截至",
        "截止"];

    public static DateTerm? Read(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!Characters.IsDigit(text[at]) || (at > 0 && (Characters.IsDigit(text[at - 1])
            || (text[at - 1] is '.' or '-' or '$' or '¥' && !scene.IsJoined || text[at - 1] == '/' && Characters.IsDigitAt(text, at - 2)) || Characters.IsLetter(text[at - 1]))))
            return null;
        var first = Number(text, at, out var firstEnd);
        if (firstEnd - at == 8)
            return Full(scene, firstEnd, first / 10_000, first / 100 % 100, first % 100);
        if (firstEnd - at == 4 && ReadYearFirst(scene, firstEnd, first) is { } fromYear)
            return fromYear;
        if (!Characters.IsAnyAt(text, firstEnd, "./-") || first < 0)
            return null;
        var mark = text[firstEnd];
        var second = Number(text, firstEnd + 1, out var secondEnd);
        if (second < 0 || secondEnd - firstEnd is 4 or > 5)
            return null;
        // 3/20/2025, and 20/3/2025 where the first can be no month.
        if (Characters.IsAt(text, secondEnd, mark)
            && Number(text, secondEnd + 1, out var yearEnd) is > 1900 and < 2101 and var year)
            return first > 12 ? Full(scene, yearEnd, year, second, first) : Full(scene, yearEnd, year, first, second);
        if (Characters.IsAt(text, secondEnd, mark) && Number(text, secondEnd + 1, out var thirdEnd) is >= 1 and var third
            && thirdEnd - secondEnd <= 3)
            return ThreeParts(scene, at, firstEnd, first, second, third, thirdEnd);
        // 22/04
        if (mark == '/' && first > 12 && second <= 12 && !(first == 24 && second == 7))
            (first, second) = (second, first);
        // 11/2016
        if (mark is '/' or '-' && first is >= 1 and <= 12 && second is >= 1990 and <= 2100 && secondEnd - firstEnd == 5
            && !Characters.IsAnyAt(text, secondEnd, "./-"))
            return DateTerm.Month(secondEnd, new(second, first, 1));
        return secondEnd - firstEnd > 3 || (mark == '-' && !IsAlone(text, at, secondEnd) && !IsBracketed(text, at, secondEnd) && !Opens(text, at, secondEnd)) ? null : TwoParts(scene, at, first, second, secondEnd);
    }

    // An answer of nothing but 3/5 or 09-01.
    private static bool IsAlone(string text, int at, int end) => (at == 0 && end == text.Length)
        || Characters.EndsAt(text, at, "on ") && !Characters.IsHanAt(text, end) && !Characters.IsAnyAt(text, end, "%/.-");

    private static bool Opens(string text, int at, int end) => (at == 0 || Characters.IsAnyAt(text, at - 1, "\n")) && Characters.IsAnyAt(text, end, " \t")
        && Characters.IsHanAt(text, end + 1) && !Measures.TryRead(text, end + 1, out _, out _);

    // 格律钢琴项目1200W(5/9)
    private static bool IsBracketed(string text, int at, int end) => Characters.IsAt(text, at - 1, '(') && Characters.IsAt(text, end, ')')
        && text[at..end].IndexOf('.') < 0
        // 大华股份/杭州/10.11/白处长: a cell of its own
        || Characters.IsAnyAt(text, at - 1, "/|") && end < text.Length && text[end] == text[at - 1] && text[at..end].IndexOf('.') is > 0 and var point && end - at - point == 3;

    // 锐捷思 完成注册 7.15: the last thing of a line, two digits of a day and no measure.
    private static bool Closes(string text, int at, int end) => Characters.IsAt(text, at - 1, ' ') && Characters.IsHanAt(text, at - 2)
        && (end == text.Length || Characters.IsAnyAt(text, end, "\n,;")) && text[at..end] is var said && (said.Contains('/', StringComparison.Ordinal)
            || said.IndexOf('.') == said.Length - 3) && !Array.Exists(Measured, word => Characters.EndsAt(text, at - 1, word));

    private static readonly string[] Measured = ["投资", "产值", "约", "占比", "增长", "率", "比", "总投", "投", "估值", "版本", "到位", "签约额", "差", "面积"];

    // English writes no 月 and no 号: 3/6 between words is a day.
    private static bool IsBetweenWords(string text, int at, int end) => text[end - 1] != '.' && Characters.IsAt(text, at - 1, ' ')
        && (Characters.IsLetterAt(text, at - 2) || Characters.IsAt(text, at - 2, ','))
        && (end == text.Length || Characters.IsAnyAt(text, end, " ,!?;)-") || (Characters.IsAt(text, end, '.') && !Characters.IsDigitAt(text, end + 1)));

    // 2010 01 29; 2025.3, 2025-03 and 2025/3 are months.
    private static DateTerm? ReadYearFirst(DateScene scene, int yearEnd, int year)
    {
        var text = scene.Text;
        if (year is < 1990 or > 2100 || !Characters.IsAnyAt(text, yearEnd, "./- "))
            return null;
        var month = Number(text, yearEnd + 1, out var monthEnd);
        if (month is < 1 or > 12)
            return null;
        if (text[yearEnd] == ' ')
        {
            return Characters.IsAt(text, monthEnd, ' ') && Number(text, monthEnd + 1, out var dayEnd) is >= 1 and <= 31 and var day
                && dayEnd - yearEnd == 6 ? Full(scene, dayEnd, year, month, day) : null;
        }
        var stands = monthEnd == text.Length || Characters.IsAnyAt(text, monthEnd, " ,;)~至到-前起以之的签开去在") || (Characters.IsAt(text, monthEnd, '.')
            && !Characters.IsDigitAt(text, monthEnd + 1));
        return stands && !(Characters.IsAt(text, monthEnd, '-') && text[yearEnd] == '-') && !Measures.TryRead(text, Characters.SkipSpaces(text, monthEnd), out _, out _)
            ? DateTerm.Month(monthEnd, new(year, month, 1)) : null;
    }

    private static DateTerm? ThreeParts(DateScene scene, int at, int firstEnd, int year, int month, int day, int end)
    {
        // 3/18/25 and 9-18-15 as written in English; 25/3/18 begins with the year, and of 3/4/05 neither is sure.
        if (firstEnd - at <= 2 && year is >= 1 and <= 12 && Math.Abs(2000 + year - scene.Today.Year) > 5
            && Characters.IsAnyAt(scene.Text, firstEnd, "/-") && IsTwoDigits(scene.Text, end) && (day > 12 || month > 12))
            return Full(scene, end, 2000 + day > scene.Today.Year + 20 ? 1900 + day : 2000 + day, year, month);
        if (firstEnd - at == 2)
            year += 2000;
        // 10.2.3 is a version, 25.8.18 a date.
        if (Characters.IsAnyAt(scene.Text, end, "./") || (firstEnd - at == 2 && Math.Abs(year - scene.Today.Year) > 5))
            return null;
        return Full(scene, Sign(scene.Text, end), year, month, day);
    }

    private static DateTerm? TwoParts(DateScene scene, int at, int month, int day, int end)
    {
        var text = scene.Text;
        if (month is < 1 or > 12 || day < 1 || !Calendar.TryDay(2024, month, day, out _))
            return null;
        var signed = Sign(text, end);
        var asks = signed > end || Array.Exists(DateBefore, word => Characters.EndsAt(text, at, word));
        var stands = at == 0 || Characters.IsAnyAt(text, at - 1, " ,。;:([\n、.");
        var opens = Opens(text, at, end) || IsBracketed(text, at, end) || Closes(text, at, end);
        var limits = Characters.IsAnyAt(text, end, "前") || Characters.StartsAt(text, end, "之前") || Characters.StartsAt(text, end, "以前");
        var isAlone = text[at..end].Contains('/', StringComparison.Ordinal) ? IsAlone(text, at, end) || IsBetweenWords(text, at, end)
            : !text[at..end].Contains('.', StringComparison.Ordinal) && IsAlone(text, at, end);
        if (!asks && !opens && !limits && !isAlone && !scene.IsJoined && !(stands && Characters.IsAnyAt(text, end, DateFollows)) && !(Characters.IsAt(text, end, ' ') && (stands || Characters.IsAnyAt(text, at - 1, "]")) && Array.Exists(Halves, half => Characters.StartsAt(text, end + 1, half))) && !IsRange(text, end))
            return null;
        var year = Calendar.YearOf(scene.Today, month, day);
        return Calendar.TryDay(year, month, day, out var date) || Calendar.TryNear(year, month, day, out date) ? DateTerm.Day(signed, date, "month and day", DateGuess.Year)
            : null;
    }

    // 3.5-3.8去北京
    private static bool IsRange(string text, int end)
    {
        if (!Characters.IsAnyAt(text, end, "-~至到"))
            return false;
        var month = Number(text, end + 1, out var monthEnd);
        // 3.18-20号
        if (month is >= 1 and <= 31 && Characters.IsAnyAt(text, monthEnd, "日号"))
            return true;
        var day = Characters.IsAnyAt(text, monthEnd, "./") ? Number(text, monthEnd + 1, out monthEnd) : -1;
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 && (Characters.IsAnyAt(text, monthEnd, DateFollows + "日号 ,"));
    }

    private static DateTerm? Full(DateScene scene, int end, int year, int month, int day) =>
        Calendar.TryDay(year, month, day, out var date) && Math.Abs(year - scene.Today.Year) < 60
        ? DateTerm.Day(end, date, "numeric date") : null;

    private static bool IsTwoDigits(string text, int end) => Characters.IsDigitAt(text, end - 1) && Characters.IsDigitAt(text, end - 2)
        && !Characters.IsDigitAt(text, end - 3);

    private static int Sign(string text, int end) => Characters.IsAnyAt(text, end, "日号") ? end + 1 : end;

    private static int Number(string text, int at, out int end)
    {
        var value = 0;
        for (end = at; Characters.IsDigitAt(text, end) && end - at < 9; end++)
            value = (value * 10) + text[end] - '0';
        return end > at && end - at < 9 ? value : -1;
    }
}
