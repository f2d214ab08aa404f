using System.Buffers;
using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>
/// Finds dates: at each place the longest expression, then the span it opens, the time it carries and whether it is a deadline.
/// </summary>
internal sealed class DateReader(HolidayCalendar holidays)
{
    // Nothing else begins a date; this keeps most of a message away from the tables.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        "0123456789一二两三四五六七八九十零壹贰叁半元首今昨明后前大上下本这同当去来周星往冬腊妇女植树愚青儿建教双圣平跨重母父感情万阴旧夏未接光礼月季全整年岁开再过第早清凌晨中正午傍晚夜春农除端国劳节小长放截近最abcdefghijklmnopqrstuvwxyz");

    private static readonly WordTable<int> Besides = WordTable<int>.Of(("from after", 1), ("before prior_to", -1));

    private static readonly string[] AsOfWords = ["截至目前到", "截至到", "截止到", "截至", "截止", "as of "];

    public List<DateMention> Read(string text, DateTimeOffset now, List<MoneyMention> sums)
    {
        var found = new List<DateMention>();
        var scene = new DateScene(text, now.DateTime, holidays, null);
        for (int at = Next(text, 0), sum = 0; at < text.Length; at = Next(text, at))
        {
            while (sum < sums.Count && sums[sum].Span.End <= at)
                sum++;
            if (sum < sums.Count && sums[sum].Span.Start <= at)
            {
                at = sums[sum].Span.End;
                continue;
            }
            if (Begins(text, at) && ReadWhole(scene, at) is { } term && (sum >= sums.Count || term.End <= sums[sum].Span.Start))
            {
                found.Add(Mention(scene, at, term));
                // A time alone names no day that later ones could follow.
                scene = scene with { Last = term.IsPartOfDay ? scene.Last : term };
                at = term.End;
            }
            else
                at++;
        }
        return DateMerging.Merge(text, found);
    }

    private static int Next(string text, int at)
    {
        var offset = at < text.Length ? text.AsSpan(at).IndexOfAny(Beginnings) : -1;
        return offset < 0 ? text.Length : at + offset;
    }

    private static bool Begins(string text, int at) => Characters.IsLetter(text[at]) ? !Characters.IsLetterAt(text, at - 1)
        : !Characters.IsDigit(text[at]) || !Characters.IsDigitAt(text, at - 1);

    private static DateTerm? ReadWhole(DateScene scene, int at)
    {
        foreach (var word in AsOfWords)
        {
            if (Characters.StartsAt(scene.Text, at, word)
                && ReadTerm(scene, Characters.SkipSpaces(scene.Text, at + word.Length)) is { } until)
                return AsOf(scene, until);
        }
        if (ReadBeside(scene, at) is { } beside)
            return Finish(scene.Text, beside);
        if (ReadTerm(scene, at) is not { } term)
            return DateSpans.ReadShortFirst(scene, at) is { } span ? Finish(scene.Text, span) : null;
        // "from 2014 to 2018" has a date of its own at its beginning
        if (term.Rule == "year" && DateSpans.ReadShortFirst(scene, at) is { Rule: "years" } years && years.End > term.End)
            return Finish(scene.Text, years);
        if (DateSpans.Extend(scene, at, term, ReadTerm) is { } longer)
            term = longer;
        return Finish(scene.Text, term);
    }

    // 截至10月底 said in March: figures stand at a day that is past.
    private static DateTerm AsOf(DateScene scene, DateTerm until)
    {
        var isAhead = until.Guess == DateGuess.Year && until.To > scene.Today;
        return DateTerm.Day(until.End, isAhead ? until.To.AddYears(-1) : until.To, "as of", until.Guess);
    }

    /// <summary>The longest of what each reader finds.</summary>
    private static DateTerm? ReadTerm(DateScene scene, int at)
    {
        if (at >= scene.Text.Length)
            return null;
        DateTerm? best = null;
        Keep(ref best, RelativeDays.Read(scene, at));
        Keep(ref best, Weekdays.Read(scene, at));
        Keep(ref best, Festivals.Read(scene, at));
        Keep(ref best, ClockTimes.Read(scene, at));
        if (Characters.IsLetter(scene.Text[at]) || Characters.IsDigit(scene.Text[at]))
            Keep(ref best, EnglishDates.Read(scene, at));
        Keep(ref best, ChineseDates.Read(scene, at));
        Keep(ref best, LunarDates.Read(scene, at));
        Keep(ref best, RollingSpans.Read(scene, at));
        Keep(ref best, NumericDates.Read(scene, at));
        return best is { Sort: DateSort.Period, Period: not null } period ? WithinPeriods.Read(scene, period) ?? best : best;
    }

    // three days after March 8, two weeks before Christmas
    private static DateTerm? ReadBeside(DateScene scene, int at)
    {
        if (!(Characters.IsLetter(scene.Text[at]) || Characters.IsDigit(scene.Text[at])) || !DayCount.TryRead(scene.Text, at, out var count)
            || count.Unit is DayUnit.Hour or DayUnit.Minute
            || !Besides.TryRead(scene.Text, Characters.SkipSpaces(scene.Text, count.End), out var end, out var side)
            || ReadTerm(scene, Characters.SkipSpaces(scene.Text, end)) is not { Sort: DateSort.Day, IsPartOfDay: false } term)
            return null;
        return DateTerm.Day(term.End, count.From(term.From, side, scene.Holidays), "beside a day", term.Guess);
    }

    private static void Keep(ref DateTerm? best, DateTerm? next)
    {
        if (next is { } found && (best is not { } kept || found.End > kept.End))
            best = found;
    }

    private static DateTerm Finish(string text, DateTerm term)
    {
        if (term.Sort == DateSort.Day && term.Time == null)
        {
            if (DateSpans.SkipWeekdayInBrackets(text, term.End) is var bracket && bracket > term.End)
                term = term with { End = bracket };
            var (end, time) = ClockTimes.ReadBehind(text, term.End);
            term = term with { End = end, Time = time };
        }
        return DateSpans.ReadDeadline(text, term.End) is var deadline && deadline > term.End
            ? term with { End = deadline, IsDeadline = true } : term;
    }

    private static DateMention Mention(DateScene scene, int at, DateTerm term)
    {
        var isDeadline = term.IsDeadline || DateSpans.IsDeadlineBefore(scene.Text, at);
        var mention = new DateMention(
            new(at, term.End), term.From, term.To, term.Sort, term.Period, isDeadline, term.IsPartOfDay, term.Time,
                term.Rule) { Guess = term.Guess };
        // 周一前 and 5号前 look ahead; a year is not moved for it (3月1日前已提交).
        return isDeadline && (term.Guess is DateGuess.Week or DateGuess.Month) ? mention.NotBefore(scene.Today) : mention;
    }
}
