namespace PromoBot.Language;

/// <summary>
/// Year, then month, quarter or half, then day, each of which may be missing: 2025年3月8日, 去年12月, 本月15号, 上半年, 三季度, 月底, 19号.
/// </summary>
internal static class ChineseDates
{
    private static readonly WordTable<int> Years = WordTable<int>.Of(
        ("大前年", -3), ("前年", -2), ("去年 去年度 上年 上年度 上一年 上一年度", -1), ("今年 本年 本年度 今年度 当年度", 0), ("明年 下年 下年度 下一年 明年度 来年", 1), ("后年",
            2));

    private static readonly WordTable<int> Months = WordTable<int>.Of(
        ("上上个月 上上月", -2), ("上月 上个月 上一月 上一个月", -1), ("本月 本月份 这个月 这月 当月 本月度", 0), ("下月 下个月 下一个月", 1), ("下下个月 下下月", 2));

    private static readonly WordTable<int> Quarters = WordTable<int>.Of(
        ("上季度 上个季度 上一季度 上一个季度", -1), ("本季度 这个季度 这季度 当季 当季度 本季", 0), ("下季度 下个季度 下一季度 下一个季度", 1));

    private static readonly WordTable<int> QuarterNumbers = WordTable<int>.Of(
        ("一季度 第一季度 1季度 第1季度 q1 首季度", 1), ("二季度 第二季度 2季度 第2季度 q2", 2),
        ("三季度 第三季度 3季度 第3季度 q3", 3), ("四季度 第四季度 4季度 第4季度 q4", 4));

    private static readonly WordTable<(int First, int Last)> YearParts = WordTable<(int, int)>.Of(
        ("上半年 前半年 h1", (1, 6)), ("下半年 后半年 h2", (7, 12)), ("全年 全年度 年内 年度内 整年", (1, 12)), ("前三季度 前三个季度", (1, 9)), ("前两季度 前两个季度",
            (1, 6)));

    private static readonly WordTable<bool> YearEnds = WordTable<bool>.Of(("年底 年末 岁末 底", true), ("年初 初", false));

    private static readonly WordTable<int> MonthParts = WordTable<int>.Of(
        ("上旬 初 头", 0), ("中旬 中", 1), ("下旬", 2), ("底 末 月底", 3));

    private static readonly WordTable<int> BareMonthParts = WordTable<int>.Of(
        ("月初 上旬", 0), ("月中 中旬", 1), ("下旬", 2), ("月底 月末", 3));

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

    // 25年 alone lasts 25 years; before a month or quarter it is 2025.
    private static bool TryReadYear(DateScene scene, int at, out int end, out int year, out bool isShort)
    {
        isShort = false;
        var text = scene.Text;
        if (Years.TryRead(text, at, out end, out var offset))
        {
            year = scene.Today.Year + offset;
            return !Characters.IsAt(text, end, '夜');
        }
        year = 0;
        if (!Numerals.TryRead(text, at, out var numeral) || !numeral.IsOne || numeral.HasScale || numeral.Low > 2100
            || !Characters.IsAt(text, numeral.End, '年'))
            return false;
        end = numeral.End + 1;
        isShort = numeral.End - at == 2;
        year = (int)numeral.Low + (isShort ? 2000 : 0);
        return isShort ? Math.Abs(year - scene.Today.Year) <= 10 : numeral.End - at == 4 && Calendar.IsYear(year);
    }

    private static DateTerm? ReadMonth(DateScene scene, int at, int? year)
    {
        var text = scene.Text;
        if (year == null && Months.TryRead(text, at, out var end, out var offset))
            return ReadInMonth(scene, end, Calendar.MonthStart(scene.Today).AddMonths(offset), DateGuess.None);
        if (!TryReadMonthNumber(text, at, out end, out var month))
            return null;
        var guess = year == null ? DateGuess.Year : DateGuess.None;
        if (TryReadDayNumber(text, Characters.SkipSpaces(text, end), out var dayEnd, out var day, isDaySignNeeded: false))
        {
            var inYear = year ?? Calendar.YearOf(scene.Today, month, day);
            return Calendar.TryDay(inYear, month, day, out var date) || Calendar.TryDay(inYear - 1, month, day, out date)
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
        if (!Characters.IsAt(text, end - 1, '月') || Characters.IsAnyAt(text, end, "花饼球星"))
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

    private static DateTerm InMonth(int end, DateOnly month, int part, DateGuess guess) =>
        part == 3 ? DateTerm.Day(end, Calendar.MonthEnd(month), "month end", guess) : DateTerm.TenDays(end, month, part, guess);

    private static DateTerm? ReadMonthPart(DateScene scene, int at) =>
        BareMonthParts.TryRead(scene.Text, at, out var end, out var part) && !Characters.IsAnyAt(scene.Text, at - 1, "个每年半正腊")
            ? InMonth(end, scene.Today, part, DateGuess.None) : null;

    private static DateTerm? ReadYearPart(DateScene scene, int at, int? year)
    {
        var text = scene.Text;
        var guess = year == null ? DateGuess.Year : DateGuess.None;
        var inYear = year ?? scene.Today.Year;
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
        return Characters.IsAnyAt(text, end, "末底") ? DateTerm.Day(end + 1, quarter.To, "quarter end", guess) : quarter;
    }

    private static DateTerm? ReadBareDay(DateScene scene, int at)
    {
        var text = scene.Text;
        if (!TryReadDayNumber(text, at, out var end, out var day, isDaySignNeeded: true) || IsAddress(text, at, end)
            || (text[end - 1] == '日' && end == at + 2 && !Characters.IsDigit(text[at])))
            return null;
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
        return !isDaySignNeeded && !numeral.IsSpelled && (OpensSpan(text, end) || StandsAlone(text, end, sign));
    }

    // 3月8-10日
    private static bool OpensSpan(string text, int end) =>
        Characters.IsAnyAt(text, end, "-~至到")
        && TryReadDayNumber(text, Characters.SkipSpaces(text, end + 1), out _, out _, isDaySignNeeded: true);

    private static bool StandsAlone(string text, int end, int sign) =>
        !Characters.IsHanAt(text, sign) && !Characters.IsAnyAt(text, end, ".%-~/") && !Characters.IsLetterAt(text, end);

    // 解放大道88号, 3号楼, 1号店, 5号线, 第3号
    private static bool IsAddress(string text, int at, int end) =>
        Characters.IsAnyAt(text, at - 1, "路街道巷弄里段院栋幢第编")
        || (text[end - 1] == '号' && Characters.IsAnyAt(text, end, "店线楼车机院门地馆厅库仓桩井炉厂公会文码令段台孔口工产项站位桌室房"));
}
