namespace PromoBot.Language;

/// <summary>Festivals as dates: 国庆, 春节前, 端午假期, 国庆后第一个工作日, 节前, 节后第二个工作日.</summary>
internal static class Festivals
{
    private const string Any = "";
    private const int LongestMemory = 100;

    private static readonly string[] All = ["元旦", "春节", "清明", "劳动节", "端午", "中秋", "国庆节"];

    private static readonly WordTable<string> Names = WordTable<string>.Of(
        ("元旦 元旦节", "元旦"), ("春节 农历新年 过年 大年初一", "春节"), ("除夕 大年三十 年三十", "除夕"), ("元宵 元宵节", "元宵"), ("清明 清明节", "清明"),
        ("五一 劳动节 五一节 五一劳动节 5.1 五·一", "劳动节"), ("端午 端午节", "端午"), ("中秋 中秋节", "中秋"), ("国庆 国庆节 十一黄金周 十一假期 十一长假 国庆中秋 中秋国庆", "国庆节"),
        ("情人节", "情人节"), ("女生节", "女生节"), ("妇女节 三八妇女节 三八节 国际妇女节 3.8妇女节 三八国际妇女节", "妇女节"), ("植树节", "植树节"), ("愚人节", "愚人节"),
        ("青年节 五四青年节", "青年节"), ("儿童节 六一儿童节 国际儿童节", "儿童节"), ("建党节 七一建党节", "建党节"), ("建军节 八一建军节", "建军节"), ("教师节", "教师节"),
        ("万圣节", "万圣节"), ("双十一 双11 光棍节", "双十一"), ("双十二 双12", "双十二"), ("平安夜", "平安夜"), ("圣诞节 圣诞", "圣诞节"), ("跨年夜", "跨年夜"),
        ("七夕 七夕节", "七夕"), ("重阳 重阳节 九九重阳节", "重阳"), ("腊八 腊八节", "腊八"), ("母亲节", "母亲节"), ("父亲节", "父亲节"), ("感恩节", "感恩节"),
        ("阳历新年 公历新年", "元旦"), ("christmas christmas_day", "圣诞节"), ("christmas_eve", "平安夜"), ("thanksgiving thanksgiving_day", "感恩节"),
        ("new_year's_eve", "跨年夜"), ("lantern_festival the_lantern_festival", "元宵"), ("qingming qingming_festival", "清明"), ("halloween", "万圣节"),
        ("valentine's_day", "情人节"), ("六一", "儿童节?"), ("七一", "建党节?"), ("八一", "建军节?"), ("十一", "国庆节?"), ("节 小长假 长假 假期 放假", Any),
        ("spring_festival chinese_new_year the_spring_festival lunar_new_year the_chinese_new_year", "春节"),
            ("national_day the_national_day", "国庆节"),
        ("labour_day labor_day may_day", "劳动节"), ("mid-autumn_festival the_mid-autumn_festival", "中秋"),
            ("dragon_boat_festival the_dragon_boat_festival", "端午"), ("new_year's_day", "元旦"));

    private static readonly WordTable<bool> Holiday = WordTable<bool>.Of(("假期 长假 小长假 假日 黄金周 期间 节日 放假 这几天 节假日 holiday holidays break", true));

    private static readonly WordTable<int> Sides = WordTable<int>.Of(("前 之前 以前", -1), ("后 之后 以后 过后 回来", 1));

    private static readonly WordTable<int> Workdays = WordTable<int>.Of(
        ("第一个工作日 首个工作日 第一天上班 上班第一天 首个上班日 开工第一天 第1个工作日 的第一个工作日 上班头一天", 1), ("第二个工作日 第2个工作日 的第二个工作日", 2), ("第三个工作日 第3个工作日", 3),
        ("最后一个工作日 最后一天", 1));

    public static DateTerm? Read(DateScene scene, int at)
    {
        var text = scene.Text;
        var (year, nameAt) = Year(scene, at);
        if (!Names.TryRead(text, nameAt, out var nameEnd, out var name))
            return null;
        var isFeast = Itself.TryRead(text, nameEnd, out var holidayEnd, out _);
        var isHoliday = isFeast || Holiday.TryRead(text, nameEnd, out holidayEnd, out _);
        var end = isHoliday ? holidayEnd : nameEnd;
        var hasSide = Sides.TryRead(text, end, out var sideEnd, out var side) && !(side < 0
            && Characters.IsAnyAt(text, sideEnd, "往来去后台期"));
        var isBare = !isHoliday && !hasSide;
        // 六一, 八一 and 十一 are numbers too: only 前, 后, 当天 or 期间 tell the feast.
        var isNumber = name.EndsWith('?');
        if ((name is Any && !hasSide) || (isNumber && isBare) || IsOther(text, at, nameEnd, name, isBare))
            return null;
        name = isNumber ? name[..^1] : name;

        if (isFeast && name != Any && Feasts.Has(name))
            return DateTerm.Day(end, FeastDay(scene, name, year), "feast day", year == null ? DateGuess.Year : DateGuess.None);
        var (first, last) = Find(scene, name, year, isAhead: (hasSide && side < 0) || DateSpans.IsDeadlineBefore(text, at));
        if (!hasSide)
            return first == last ? DateTerm.Day(end, first, "festival", year == null && Feasts.IsFixed(name) ? DateGuess.Year : DateGuess.None) : DateTerm.Days(end, first, last, "festival");
        if (Workdays.TryRead(text, Characters.SkipSpaces(text, sideEnd), out var workEnd, out var count))
        {
            var day = scene.Holidays.AddWorkdays(side < 0 ? first : last, side * count);
            return DateTerm.Day(workEnd, day, "workday beside festival");
        }
        return side < 0 ? DateTerm.Day(sideEnd, first.AddDays(-1), "before festival") with { IsDeadline = true }
            : DateTerm.Day(sideEnd, scene.Holidays.AddWorkdays(last, 1), "after festival");
    }

    /// <summary>国庆当天 is the first of October, however long the holiday.</summary>
    private static DateOnly FeastDay(DateScene scene, string name, int? year)
    {
        if (year is { } said)
            return Feasts.Day(name, said);
        var near = Feasts.Day(name, scene.Today.Year);
        return near < scene.Today.AddDays(-LongestMemory) ? Feasts.Day(name, scene.Today.Year + 1)
            : near > scene.Today.AddDays(365 - LongestMemory) ? Feasts.Day(name, scene.Today.Year - 1) : near;
    }

    private static readonly WordTable<bool> Itself = WordTable<bool>.Of(("当天 当日 那天 那一天", true));

    private static (int? Year, int End) Year(DateScene scene, int at) =>
        ChineseDates.TryReadYear(scene, at, out var end, out var year, out _) && year is > 1901 and < 2100
            ? (year, Characters.IsAt(scene.Text, end, '的') ? end + 1 : end) : (null, at);

    private static (DateOnly First, DateOnly Last) Find(DateScene scene, string name, int? year, bool isAhead)
    {
        var today = scene.Today;
        if (year is { } said && name != Any)
            return scene.Holidays.Break(name, said);
        var years = Enumerable.Range(today.Year - 1, 3);
        var breaks = name == Any ? years.SelectMany(inYear => All.Select(festival => scene.Holidays.Break(festival, inYear)))
            : years.Select(inYear => scene.Holidays.Break(name, inYear));
        // What people call a festival without its year is the coming one, or the one they remember.
        var remembered = today.AddDays(isAhead || name == Any ? 0 : -LongestMemory);
        return breaks.Where(days => days.Last >= remembered).MinBy(days => days.First);
    }

    // 张国庆, 李清明, 五一路, 节前 in 环节前, 十一 in 二十一前: a bare name needs a boundary before it.
    private static bool IsOther(string text, int at, int nameEnd, string name, bool isBare)
    {
        if (Characters.IsAnyAt(text, nameEnd, "路街村桥大广劳奖") && name is "劳动节" or "国庆节" && !Characters.StartsAt(text, nameEnd, "大假"))
            return true;
        if (at > 0 && ChineseDigits.IsPart(text[at - 1]) && name is "劳动节" or "国庆节?" or "儿童节?" or "建党节?" or "建军节?")
            return at > 0 && (ChineseDigits.IsPart(text[at - 1]) || text[at - 1] == '第');
        if (name == Any)
            return Characters.IsAnyAt(text, at - 1, "环季细章调春过情使礼关佳时音字小五庆秋午明旦宵");
        return isBare && Characters.IsHanAt(text, at - 1) && !Characters.IsAnyAt(text, at - 1, "在于到从年过等约趁是待和及天的至,");
    }
}
