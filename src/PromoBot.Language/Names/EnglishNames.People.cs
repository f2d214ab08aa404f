namespace PromoBot.Language;

/// <summary>People: by title, by first name, by the syllables of a Chinese name.</summary>
internal sealed partial class EnglishNames
{
    private void People()
    {
        foreach (var mark in message.Marks.Where(mark => Titles.Has(mark.Sign)))
        {
            var at = mark.End;
            if (Characters.IsAt(Text, at, '.'))
                at++;
            at = Characters.SkipSpaces(Text, at);
            if (at >= Said.Length || at == mark.End || !IsNameStart(at) || IsTaken(mark.Span)
                || message.StartingAt(at, Titles) is not null)
                continue;
            var end = NameEnd(at);
            // Vice President Anja Weber is known by her name, Mr. Koch by both.
            var isPlain = mark.Length > 4 && mark.Sign is Sign.EnglishTitle
                && Said[at..end].Contains(' ', StringComparison.Ordinal);
            var span = new Span(isPlain ? at : mark.Start, end);
            names.Add(new(span, IsOurs(mark) || IsOfOurs(end) ? NameKind.Official : NameKind.Contact, message.Words(span), "title and name"));
        }
        for (var at = 0; at < Said.Length; at++)
        {
            if (!char.IsUpper(Said[at]) || Characters.IsLetterAt(Text, at - 1))
                continue;
            var run = LatinWords.Capitalised(Said, at);
            if (!IsTaken(run) && PersonIn(run) is { } person && !message.Values.Dates.Any(date => date.Span.Touches(person)))
                names.Add(new(person, NameKind.Contact, message.Words(person), "first name"));
            at = run.End;
        }
    }

    /// <summary>Mr Hou of our bureau.</summary>
    private bool IsOfOurs(int end) => Characters.StartsAt(Text, end, " of our ") || Characters.StartsAt(Text, end, " from our ");

    private bool IsOurs(Mark title) =>
        title.Sign is Sign.EnglishOfficial && message.EndingAt(Back(title.Start), SignSet.Of(Sign.LogVisitMet)) is not { } met
        || (title.Sign is Sign.EnglishOfficial && !IsOf(title));

    private bool IsOf(Mark title) => NameEnd(Characters.SkipSpaces(Text, title.End)) is var end
        && (Characters.StartsAt(Text, end, " of ") || Characters.StartsAt(Text, end, " from ")
        || Characters.StartsAt(Text, end, " at "));

    private bool IsNameStart(int at) => char.IsUpper(Said[at]) || Characters.StartsAt(Text, at, "de ")
        || Characters.StartsAt(Text, at, "van ") || Characters.StartsAt(Text, at, "von ");

    private int NameEnd(int at)
    {
        if (at >= Said.Length)
            return Said.Length;
        if (!char.IsUpper(Said[at]))
            at = Characters.SkipSpaces(Text, LatinWords.WordEnd(Said, at));
        var run = LatinWords.Capitalised(Said, at);
        var end = LatinWords.WordEnd(Said, at);
        // A second word belongs to the name unless it is a word of its own: Vice Mayor Liu On Monday.
        while (end < run.End)
        {
            var next = Characters.SkipSpaces(Text, end);
            var wordEnd = Math.Max(next + 1, LatinWords.WordEnd(Said, next));
            if (message.StartingAt(next, NotInNames) is not null || message.StartingAt(next, Named) is not null
                || message.Values.Places.Any(place => place.Span.Start == next))
                break;
            end = wordEnd;
        }
        return Math.Min(Characters.EndsAt(Text, end, "'s") ? end - 2 : end, Said.Length);
    }

    private Span? PersonIn(Span run)
    {
        var start = run.Start;
        while (start < run.End)
        {
            var end = LatinWords.WordEnd(Said, start);
            if (end == start)
                return null;
            var word = Text[start..end];
            var next = Characters.SkipSpaces(Text, end);
            if (Surnames.IsGiven(word) && !(end - start <= 4 && Said[start..end].All(char.IsUpper)) && message.StartingAt(start, Named) is not { Length: > 6 })
                return new(start, NameEnd(start));
            if (Surnames.IsPinyin(word) && next < run.End && Surnames.IsPinyinName(Text[next..LatinWords.WordEnd(Said, next)])
                && !IsPlace(new(start, end)))
                return new(start, LatinWords.WordEnd(Said, next));
            if (message.StartingAt(start, NotInNames) is not { } mark)
                return null;
            start = Characters.SkipSpaces(Text, Math.Max(end, mark.End));
        }
        return null;
    }

    /// <summary>with Tomasz from Brzoza Meble: who was met, and for whom he works.</summary>
    private bool IsGuest(Span span)
    {
        if (Said.AsSpan(span.Start, span.Length).Contains(' ') || !Array.Exists(Owners, owner => Characters.StartsAt(Text, span.End, owner)
            && span.End + owner.Length < Said.Length && char.IsUpper(Said[span.End + owner.Length]) && !message.Values.Places.Any(place =>
                place.Span.Start == span.End + owner.Length)) || !Characters.EndsAt(Text, span.Start, "with ") && !Characters.EndsAt(Text, span.Start, "met ")
            && !Characters.EndsAt(Text, span.Start, "saw ") && !Characters.EndsAt(Text, span.Start, "called "))
            return false;
        names.Add(new(span, NameKind.Contact, message.Words(span), "who was met"));
        return true;
    }

    private static readonly string[] Owners = [" from ", " of ", " at "];
}
