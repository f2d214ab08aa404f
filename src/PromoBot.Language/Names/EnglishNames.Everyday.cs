namespace PromoBot.Language;

/// <summary>
/// Firms called after everyday words: Best Friend Pet Food, Tomorrow Robotics, Silver Spoon Bakery. In the middle of a sentence a
/// capital is chosen; only at its head it says nothing.
/// </summary>
internal sealed partial class EnglishNames
{
    private static readonly SignSet Ranks = SignSet.Of(Sign.EnglishTitle, Sign.EnglishOfficial, Sign.Tag, Sign.Indicator, Sign.KnownPerson,
        Sign.LogFundsFdi, Sign.BulletinExcel, Sign.BulletinPdf, Sign.BulletinWord, Sign.JoinCode);

    // Even with a capital in the middle of a sentence these are said, not called.
    private static readonly HashSet<string> Spoken = new(StringComparer.Ordinal)
    {
        "i", "we", "they", "he", "she", "it", "the", "a", "an", "and", "or", "but", "in", "on", "at", "of", "to", "for", "from", "with", "by", "our", "my",
        "their", "your", "is", "was", "are", "were", "has", "have", "had", "project", "phase", "mr", "ms", "mrs", "dr", "prof", "tel", "total", "rmb", "usd", "eur", "led",
    };

    // Words that a firm may begin with at the head of a sentence, where a second capital follows.
    private static readonly HashSet<string> Opening = new(StringComparer.Ordinal)
    {
        "best", "bright", "fresh", "good", "great", "next", "morning", "evening", "tomorrow", "daily", "quick", "nice", "happy", "golden", "silver", "rising", "sun", "early",
        "second", "third", "first", "true", "pure", "simple", "real", "white", "black", "red", "blue", "green", "summer", "winter", "spring", "autumn", "sunny", "easy",
    };

    // Kinds of things that are firms by themselves where they are written with a capital.
    private static readonly HashSet<string> Houses = new(StringComparer.Ordinal)
    {
        "bakery", "brewery", "dairy", "farm", "farms", "mill", "mills", "works", "lab", "labs", "laboratory", "laboratories", "hotel", "hotels", "store", "stores", "workshop", "hospital",
    };

    /// <summary>The word that begins here is written as part of a name.</summary>
    private bool IsWritten(int start, Mark mark, int end)
    {
        var wordEnd = LatinWords.WordEnd(Said, start);
        var next = Characters.SkipSpaces(Text, wordEnd);
        if (!IsCapital(start, wordEnd) || Ranks.Has(mark.Sign) || mark.End > wordEnd && !IsCapital(next, LatinWords.WordEnd(Said, next)) || next >= end || !IsCapital(next, LatinWords.WordEnd(Said, next))
            || Spoken.Contains(Text[start..wordEnd]) || IsEnglishDay(next, end) || message.StartingAt(next, Ranks) is not null)
            return false;
        return IsMiddle(start) ? message.StartingAt(next, NotInNames) is null || next < end
            : Opening.Contains(Text[start..wordEnd]) && (message.StartingAt(next, NotInNames) is null || LatinWords.WordEnd(Said, next) < end);
    }

    /// <summary>A further word of the same name, though it is an everyday word.</summary>
    private bool IsInside(int at, int end)
    {
        var wordEnd = LatinWords.WordEnd(Said, at);
        if (!IsCapital(at, wordEnd) || Spoken.Contains(Text[at..wordEnd]) || message.StartingAt(at, Ranks) is not null || IsTaken(new(at, at + 1)))
            return false;
        return !IsEnglishDay(at, end);
    }

    /// <summary>Monday, Mar: a day, unless a capital that is none goes on with the name.</summary>
    private bool IsEnglishDay(int at, int end) => message.Values.Dates.FirstOrDefault(date => date.Span.Start == at) is { } day
        && (Characters.SkipSpaces(Text, day.Span.End) is var next && (next >= end || !IsCapital(next, LatinWords.WordEnd(Said, next)))
            || day.Span.Length > LatinWords.WordEnd(Said, at) - at);

    private bool IsCapital(int start, int end) => end - start > 1 && end <= Said.Length && char.IsUpper(Said[start]) && Said.AsSpan(start + 1, end - start - 1).ContainsAnyInRange('a', 'z');

    private bool IsMiddle(int start)
    {
        var before = Back(start);
        return before > 0 && (char.IsLetterOrDigit(Text[before - 1]) || Text[before - 1] is ',' or '&') && before < start
            && !message.Clauses.Exists(clause => clause.Start >= before && clause.Start <= start && Text[before - 1] is not ',');
    }

    /// <summary>Tomorrow Robotics is no day.</summary>
    private bool IsSpelled(Span span) => message.Values.Dates.Any(date => span.Covers(date.Span) && date.Span.Length < span.Length)
        && !message.Values.Money.Any(sum => sum.Span.Touches(span)) && Said.AsSpan(span.Start, span.Length).Contains(' ');

    /// <summary>Spoke to Silver Spoon Bakery: a house with capitals throughout is a firm, unless somebody builds it.</summary>
    private bool IsHouse(Span span, Mark kind)
    {
        if (!Houses.Contains(Text[kind.Start..kind.End]) || !char.IsUpper(Said[kind.Start]) || Characters.StartsAt(Text, span.End, " project"))
            return false;
        foreach (var word in Said[span.Start..span.End].Split(' '))
        {
            if (word.Length == 0 || !char.IsUpper(word[0]))
                return false;
        }
        return Said.AsSpan(span.Start, span.Length).Contains(' ');
    }
}
