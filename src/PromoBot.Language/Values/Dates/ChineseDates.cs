namespace PromoBot.Language;

/// <summary>
/// Year, then month, quarter or half, then day, each of which may be missing: 2025年3月8日, 去年12月, 本月15号, 上半年, 三季度, 月底, 19号.
/// </summary>
internal static class ChineseDates
{
    private static readonly WordTable<int> Years = WordTable<int>.Of(
        ("大前年", -3), ("前年", -2), ("去年 去年度 上年 上年度 上一年 上一年度", -1), ("今年 本年 本年度 今年度 当年度 这一年", 0), ("明年 下年 下年度 下一年 明年度 来年", 1), ("后年",
            2));

    private static readonly WordTable<int> Months = WordTable<int>.Of(
        ("上上个月 上上月", -2), ("上月 上个月 上一月 上一个月", -1), ("本月 本月份 这个月 这月 当月 本月度 同月", 0), ("下月 下个月 下一个月", 1), ("下下个月 下下月", 2));

    private static readonly WordTable<int> Quarters = WordTable<int>.Of(
        ("上季度 上个季度 上一季度 上一个季度", -1), ("本季度 这个季度 这季度 当季 当季度 本季", 0), ("下季度 下个季度 下一季度 下一个季度", 1));

    private static readonly WordTable<int> QuarterNumbers = WordTable<int>.Of(
        ("一季度 第一季度 1季度 第1季度 q1 首季度", 1), ("二季度 第二季度 2季度 第2季度 q2", 2),
        ("三季度 第三季度 3季度 第3季度 q3", 3), ("四季度 第四季度 4季度 第4季度 q4", 4));

    private static readonly WordTable<(int First, int Last)> YearParts = WordTable<(int, int)>.Of(
        ("上半年 前半年 h1", (1, 6)), ("下半年 后半年 h2", (7, 12)), ("全年 全年度 年内 年度内 整年", (1, 12)), ("前三季度 前三个季度", (1, 9)), ("前两季度 前两个季度",
            (1, 6)));

    private static readonly WordTable<bool> YearEnds = WordTable<bool>.Of(("年底 年末 岁末 底", true), ("年初 初", false));

    // First and last day; 0 is the end itself.
    private static readonly WordTable<(int First, int Last)> MonthParts = WordTable<(int, int)>.Of(
        ("上旬 初 头 月初", (1, 10)), ("中旬 中 月中", (11, 20)), ("下旬", (21, 31)), ("底 末 月底 月末", (0, 0)), ("上半月", (1, 15)), ("下半月", (16, 31)),
        ("上中旬 中上旬", (1, 20)), ("中下旬 下中旬", (11, 31)));

    private static readonly WordTable<(int First, int Last)> BareMonthParts = WordTable<(int, int)>.Of(
        ("月初 上旬", (1, 10)), ("月中 中旬", (11, 20)), ("下旬", (21, 31)), ("月底 月末", (0, 0)), ("上半月", (1, 15)), ("下半月", (16, 31)),
        ("上中旬 中上旬", (1, 20)), ("中下旬", (11, 31)));

    private static readonly WordTable<int> Halves = WordTable<int>.Of(("上个半年 上一个半年", -1), ("下个半年 下一个半年", 1));

    private static readonly WordTable<bool> DayFollows = WordTable<bool>.Of(
        ("去 到 赴 拜 走访 接待 接访 前 之前 以前 上午 下午 早上 晚上 中午 在 与 跟 和 我 来 见 陪 召开 举 开会 约 对接 谈 向 回 签 带队 请 飞 抵达 起 开始 再 过来 开工 投产 签约 出发 回来 动身", true));

    public static DateTerm? Read(DateScene scene, int at)
    {
        var text = scene.Text;
        var hasYear = TryReadYear(scene, at, out var yearEnd, out var year, out var isShort);
        var here = hasYear ? SkipOf(text, yearEnd) : at;
        var term = ReadMonth(scene, here, hasYear ? year : null) ?? ReadYearPart(scene, here, hasYear ? year : null);
        if (term != null)
            return term;
        if (hasYear && !isShort)
            return DateTerm.Year(yearEnd, year);
        return hasYear ? null : ReadMonthPart(scene, at) ?? ReadBareDay(scene, at);
    }

    private static int SkipOf(string text, int at)
    {
        at = Characters.SkipSpaces(text, at);
        return Characters.IsAnyAt(text, at, "的度") ? at + 1 : at;
    }

    /// <summary>今年, 去年, 2025年, 二零二五年, 25年, 07年.</summary>
    /// <param name="isShort">25年: alone it lasts 25 years, except where a clause opens with it.</param>
    public static bool TryReadYear(DateScene scene, int at, out int end, out int year, out bool isShort)
    {
        isShort = false;
        if (!Years.TryRead(scene.Text, at, out end, out var offset))
            return TryReadNumberedYear(scene, at, out end, out year, out isShort);
        year = scene.Today.Year + offset;
        return !Characters.IsAt(scene.Text, end, '夜');
    }

    private static bool TryReadNumberedYear(DateScene scene, int at, out int end, out int year, out bool isShort)
    {
        var text = scene.Text;
        (end, year, isShort) = (at, 0, false);
        // 零七年
        if (Characters.IsAt(text, at, '零') && ChineseDigits.IsDigitAt(text, at + 1) && Characters.IsAt(text, at + 2, '年')
            && !(at > 0 && ChineseDigits.IsPart(text[at - 1])))
        {
            (end, year) = (at + 3, 2000 + ChineseDigits.Digit(text[at + 1]));
            return true;
        }
        if (!Numerals.TryRead(text, at, out var numeral) || !numeral.IsOne || numeral.HasScale || numeral.Low is > 2100 or < 0
            || numeral.Low % 1 != 0)
            return false;
        end = Characters.SkipSpaces(text, numeral.End) + 1;
        if (!Characters.IsAt(text, end - 1, '年'))
            return false;
        var length = numeral.End - at;
        year = (int)numeral.Low;
        if (length != 2 || year >= 100)
            return (length == 4 || text[at] == '两') && Calendar.IsYear(year);
        year += 2000 + year > scene.Today.Year + 10 ? 1900 : 2000;
        isShort = text[at] != '0' && !(Math.Abs(year - scene.Today.Year) <= 5 && Characters.IsDigit(text[at]) && OpensClause(text, at, end));
        return text[at] is not ('十' or '两') && text[at + 1] != '十';
    }

    // 24年签了几个, 对比23年; 质保25年 and 25年质保期 last so long.
    private static bool OpensClause(string text, int at, int end) =>
        (at == 0 || Characters.IsAnyAt(text, at - 1, " ,.;:!?、(\n从在到至和与比看查把对年-~"))
        && !Characters.IsAnyAt(text, end, "历经前后来内多以之左老期质租免贷的了")
        && (Characters.IsHanAt(text, end) || end == text.Length || Characters.IsAnyAt(text, end, "-~"));

    private static DateTerm? ReadMonth(DateScene scene, int at, int? year)
    {
        var text = scene.Text;
        if (Months.TryRead(text, at, out var end, out var offset) && (year == null || offset == 0))
        {
            var inMonth = Calendar.MonthStart(scene.Today).AddMonths(offset);
            return ReadInMonth(scene, end, year is { } inYearSaid ? new(inYearSaid, inMonth.Month, 1) : inMonth, DateGuess.None);
        }
        if (!TryReadMonthNumber(text, at, out end, out var month))
            return null;
        var guess = year == null ? DateGuess.Year : DateGuess.None;
        if (TryReadDayNumber(text, Characters.SkipSpaces(text, end), out var dayEnd, out var day, isDaySignNeeded: false))
        {
            var inYear = year ?? Calendar.YearOf(scene.Today, month, day);
            return Calendar.TryDay(inYear, month, day, out var date) || (year == null && Calendar.TryNear(inYear, month, day, out date))
                ? DateTerm.Day(dayEnd, date, "month and day", guess) : null;
        }
        return ReadInMonth(scene, end, new(year ?? Calendar.YearOf(scene.Today, month), month, 1), guess);
    }

    private static bool TryReadMonthNumber(string text, int at, out int end, out int month)
    {
        (end, month) = (at + 2, 1);
        if (Characters.StartsAt(text, at, "元月"))
            return true;
        if (!Numerals.TryRead(text, at, out var numeral) || numeral.Low is < 1 or > 12 || !numeral.IsOne || numeral.Low % 1 != 0
            || Characters.EndsAt(text, at, "第"))
            return false;
        (end, month) = (Characters.SkipSpaces(text, numeral.End) + 1, (int)numeral.Low);
        if (!Characters.IsAt(text, end - 1, '月') || Characters.IsAnyAt(text, end, "花饼球星廿")
            || (Characters.IsAt(text, end, '初') && ChineseDigits.IsDigitAt(text, end + 1)))
            return false;
        end += Characters.IsAt(text, end, '份') ? 1 : 0;
        return true;
    }

    private static DateTerm ReadInMonth(DateScene scene, int end, DateOnly month, DateGuess guess)
    {
        var text = scene.Text;
        var at = SkipOf(text, end);
        if (TryReadDayNumber(text, at, out var dayEnd, out var day, isDaySignNeeded: true)
            && Calendar.TryDay(month.Year, month.Month, day, out var date))
            return DateTerm.Day(dayEnd, date, "month and day", guess);
        return MonthParts.TryRead(text, at, out var partEnd, out var part) && !IsInWord(text, partEnd)
            ? InMonth(partEnd, guess == DateGuess.Year ? Calendar.NearMonth(scene.Today, month.Month) : month, part, guess)
            : DateTerm.Month(end, month, guess);
    }

    // 3月中标, 3月初步, 3月头部企业, 3月底薪: the character begins a word.
    private static bool IsInWord(string text, int end) => text[end - 1] switch
    {
        '中' => Characters.IsAnyAt(text, end, "标国共央心小韩德建铁车交石海粮"),
        '初' => Characters.IsAnyAt(text, end, "步创期"),
        '头' => !Characters.IsAnyAt(text, end, "上"),
        '底' => Characters.IsAnyAt(text, end, "薪"),
        _ => false,
    };

    private static DateTerm InMonth(int end, DateOnly month, (int First, int Last) part, DateGuess guess) =>
        part.First == 0 ? DateTerm.Day(end, Calendar.MonthEnd(month), "month end", guess)
            : DateTerm.PartOfMonth(end, month, part.First, part.Last, guess);

    private static DateTerm? ReadMonthPart(DateScene scene, int at) =>
        BareMonthParts.TryRead(scene.Text, at, out var end, out var part) && !Characters.IsAnyAt(scene.Text, at - 1, "个每年半正腊")
            ? InMonth(end, scene.Today, part, DateGuess.None) : null;

    private static DateTerm? ReadYearPart(DateScene scene, int at, int? year)
    {
        var text = scene.Text;
        var guess = year == null ? DateGuess.Year : DateGuess.None;
        var inYear = year ?? scene.Today.Year;
        if (year == null && Halves.TryRead(text, at, out var halfEnd, out var halves))
            return DateTerm.Half(halfEnd, scene.Today.AddMonths(6 * halves).Year, scene.Today.AddMonths(6 * halves).Month <= 6);
        if (year == null && Quarters.TryRead(text, at, out var end, out var offset))
            return QuarterOrEnd(text, end, scene.Today.AddMonths(3 * offset), DateGuess.None);
        if (QuarterNumbers.TryRead(text, at, out end, out var quarter))
            return QuarterOrEnd(text, end, new(inYear, (quarter * 3) - 2, 1), guess);
        if (YearParts.TryRead(text, at, out end, out var months))
        {
            return months switch
            {
                (1, 12) => DateTerm.Year(end, inYear),
                (1, 9) => DateTerm.Days(end, new(inYear, 1, 1), new(inYear, 9, 30), "three quarters", guess),
                _ => DateTerm.Half(end, inYear, months.First == 1, guess),
            };
        }
        if (YearEnds.TryRead(text, at, out end, out var isEnd) && !Characters.IsAnyAt(text, end, "一二三四五六七八九")
            && (year != null || end - at == 2))
        {
            return isEnd ? DateTerm.Day(end, new(inYear, 12, 31), "year end", guess)
                : DateTerm.Month(end, new(inYear, 1, 1), guess) with { Period = null, Rule = "year begin" };
        }
        if (year == null && (Characters.StartsAt(text, at, "季度末") || Characters.StartsAt(text, at, "季末")))
            return QuarterOrEnd(text, at + (text[at + 1] == '度' ? 2 : 1), scene.Today, DateGuess.None);
        return null;
    }

    private static DateTerm QuarterOrEnd(string text, int end, DateOnly day, DateGuess guess)
    {
        var quarter = DateTerm.Quarter(end, day, guess);
        if (Characters.IsAnyAt(text, end, "初头") && !Characters.IsAnyAt(text, end + 1, "步"))
            return DateTerm.Month(end + 1, quarter.From, guess) with { Period = null, Rule = "quarter begin" };
        return Characters.IsAnyAt(text, end, "末底") ? DateTerm.Day(end + 1, quarter.To, "quarter end", guess) : quarter;
    }

    private static DateTerm? ReadBareDay(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!TryReadDayNumber(text, at, out var end, out var day, isDaySignNeeded: true) || IsAddress(text, at, end)
            || (text[end - 1] == '日' && end == at + 2 && !Characters.IsDigit(text[at]))
            || Characters.EndsAt(text, at, "每月") || Characters.EndsAt(text, at, "每个月"))
            return null;
        // 十月的第一场定了, 16号: the month was named before.
        if (scene.Last is { Rule: "month" } month && month.From > scene.Today && Calendar.TryDay(month.From.Year, month.From.Month, day, out var inMonth))
            return DateTerm.Day(end, inMonth, "day of month");
        var about = scene.Last is { Sort: not DateSort.Period } last ? last.From : scene.Today;
        return Calendar.NearestDay(about, day) is { } date ? DateTerm.Day(end, date, "day of month", DateGuess.Month) : null;
    }

    /// <summary>8号, 十五日; behind a month the sign may be missing before a space or a mark (3月8,).</summary>
    public static bool TryReadDayNumber(string text, int at, out int end, out int day, bool isDaySignNeeded)
    {
        (end, day) = (at, 0);
        if (!Numerals.TryRead(text, at, out var numeral) || !numeral.IsOne || numeral.Low is < 1 or > 31 || numeral.Low % 1 != 0)
            return false;
        (end, day) = (numeral.End, (int)numeral.Low);
        // 两日 lasts two days, and 三日 as often as not.
        if (text[at] == '两')
            return false;
        var sign = Characters.SkipSpaces(text, end);
        if (Characters.IsAnyAt(text, sign, "日号") && !(text[sign] == '日' && Characters.IsAnyAt(text, sign + 1, "元均产本游常用志内薪租")))
        {
            end = sign + 1;
            return true;
        }
        // 三月二十五去深圳, 3月8上午; in 三月一 and 3月2家 no day is sure.
        var isLong = !numeral.IsSpelled || end > at + 1 || text[at] == '十';
        return !isDaySignNeeded && isLong
            && (OpensSpan(text, end) || StandsAlone(text, end, sign) || DayFollows.TryRead(text, end, out _, out _));
    }

    // 3月8-10日, 1月3至2月10
    private static bool OpensSpan(string text, int end) =>
        Characters.IsAnyAt(text, end, "-~至到")
        && Characters.SkipSpaces(text, end + 1) is var second
        && (TryReadDayNumber(text, second, out _, out _, isDaySignNeeded: true)
            || (TryReadMonthNumber(text, second, out var monthEnd, out _) && Characters.IsDigitAt(text, monthEnd)));

    private static bool StandsAlone(string text, int end, int sign) =>
        !Characters.IsHanAt(text, sign) && !Characters.IsAnyAt(text, end, ".%-~/") && !Characters.IsLetterAt(text, end);

    // 解放大道88号, 3号楼, 1号店, 5号线, 第3号
    private static bool IsAddress(string text, int at, int end) =>
        Characters.IsAnyAt(text, at - 1, "路街道巷弄里段院栋幢第编")
        || (text[end - 1] == '号' && Characters.IsAnyAt(text, end, "店线楼车机院门地馆厅库仓桩井炉厂公会文码令段台孔口工产项站位桌室房"));
}
