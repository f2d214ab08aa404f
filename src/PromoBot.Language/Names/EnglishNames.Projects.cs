namespace PromoBot.Language;

/// <summary>Projects and units: phrases that end with a word for a thing one builds, or for an authority.</summary>
internal sealed partial class EnglishNames
{
    /// <summary>Chemical Park Committee: capitals that end with a word for an authority.</summary>
    private void Units()
    {
        foreach (var mark in message.Marks.Where(mark => mark.Sign is Sign.EnglishUnit && char.IsUpper(Said[mark.Start])))
        {
            var start = mark.Start;
            while (start > 1 && Text[start - 1] == ' ' && PreviousWord(start) is var word && word < start
                && char.IsUpper(Said[word]) && (message.StartingAt(word, NotInNames) is null
                || Text[word..(start - 1)] is "investment" or "training" or "trade") && !IsTaken(new(word, start)))
                start = word;
            var span = new Span(start, UnitEnd(mark));
            if ((IsUnit(span) || span.End > mark.End) && !IsTaken(span))
                names.Add(new(span, NameKind.Unit, message.Words(span), "unit by last word"));
        }
    }

    /// <summary>Bureau of Industry and Commerce.</summary>
    private int UnitEnd(Mark mark)
    {
        if (message.StartingAt(Characters.SkipSpaces(Text, mark.End), SignSet.Of(Sign.EnglishUnit)) is { } next
            && char.IsUpper(Said[next.Start]) && next.Start - mark.End == 1)
            return next.End;
        var at = mark.End + 4;
        return Text[mark.Start..mark.End] is "bureau" or "office" or "department" or "commission" or "committee"
            && Characters.StartsAt(Text, mark.End, " of ") && at < Said.Length && char.IsUpper(Said[at])
            ? LatinWords.Capitalised(Said, at).End : mark.End;
    }

    private int PreviousWord(int start)
    {
        var word = start - 1;
        while (word > 0 && (char.IsLetterOrDigit(Text[word - 1]) || Text[word - 1] is '-' or '\'' or '&'))
            word--;
        return word;
    }

    private void Projects()
    {
        foreach (var mark in message.Marks.Where(mark => mark.Sign is Sign.EnglishKind))
        {
            var end = mark.End;
            var last = mark;
            while (message.StartingAt(Characters.SkipSpaces(Text, end), SignSet.Of(Sign.EnglishKind)) is { } next)
            {
                // Yulan Dairy cold store: with a capital the first kind belongs to the firm.
                last = char.IsUpper(Said[last.Start]) && !char.IsUpper(Said[next.Start]) ? next : last;
                end = next.End;
            }
            var start = ModifierStart(mark.Start);
            var isPhase = Text[mark.Start..mark.End].StartsWith("phase ", StringComparison.Ordinal);
            var span = new Span(start, end);
            if (IsTaken(span) || (start == mark.Start && !isPhase && !IsWhole(mark)) || IsPlace(span) || IsUnit(span))
                continue;
            if (IsHouse(span, last))
            {
                names.Add(new(span, NameKind.Company, message.Words(span), "a house", Sure: false));
                continue;
            }
            names.Add(new(span, NameKind.Project, message.Words(span), "kind of project"));
            if (Owner(span, last) is { } owner)
                names.Add(new(owner, NameKind.Company, message.Words(owner), "owner in project name"));
        }
    }

    /// <summary>R&amp;D center, distribution centre: the kind says enough.</summary>
    private bool IsWhole(Mark mark) => Text[mark.Start..mark.End].Contains(' ', StringComparison.Ordinal);

    private int ModifierStart(int start)
    {
        while (start > 0 && Text[start - 1] == ' ')
        {
            var end = start - 1;
            var word = end;
            while (word > 0 && (char.IsLetterOrDigit(Text[word - 1]) || Text[word - 1] is '-' or '&' or '\''))
                word--;
            if (word == end || message.EndingAt(end, ProjectStops) is { } stop && stop.Start >= word && !IsModifier(stop)
                || message.Values.Money.Any(sum => sum.Span.End > word && sum.Span.Start < end)
                || message.Values.Dates.Any(date => date.Span.End > word && date.Span.Start < end) || IsTaken(new(word, end))
                    || message.Values.Places.Any(place => place.Span.Start <= word && place.Span.End >= end
                    && message.EndingAt(end, Named) is null))
                break;
            if (message.EndingAt(end, ProjectStops) is { } longer && longer.Start < word && !IsModifier(longer))
                break;
            start = word;
        }
        return start;
    }

    /// <summary>Words that are cues elsewhere but describe a thing before its kind: production line, online mall.</summary>
    private bool IsModifier(Mark mark) => Named.Has(mark.Sign)
        || Text[mark.Start..mark.End] is "production" or "investment" or "phone" or "online" or "stock" or "training" or "hq"
        or "headquarters" or "manufacturing" or "services" or "office";

    /// <summary>Skincare filling line project: the capital only opens the sentence, where somebody was named before.</summary>
    private bool IsOpening(Span run) => !Said.AsSpan(run.Start, run.Length).Contains(' ')
        && names.Exists(name => name.Kind is NameKind.Contact or NameKind.Company || name.Span.End < run.Start)
        && message.Clauses.Exists(clause => clause.Start < run.Start && clause.HasAny(Meeting))
        && run.Start > 1 && Text[Back(run.Start) - 1] is '.' or '\n';

    private static readonly SignSet Meeting = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitMet, Sign.LogVisitCome,
        Sign.LogVisitPhone, Sign.LogVisitOnline);

    private Span? Owner(Span project, Mark kind)
    {
        var run = char.IsUpper(Said[project.Start]) ? LatinWords.Capitalised(Said, project.Start)
            : new(project.Start, project.Start);
        if (message.StartingAt(project.Start, Named) is { } known && known.End < project.End)
            return run.End > known.End && run.End < kind.Start && !Characters.StartsAt(Text, known.End, "'s")
                ? new(project.Start, run.End) : known.Span;
        if (run.Length == 0 || IsOpening(run))
            return null;
        var end = Math.Min(run.End, Back(kind.Start));
        if (Text.IndexOf("'s", run.Start, Math.Max(0, end - run.Start), StringComparison.Ordinal) is var genitive && genitive > 0)
            end = genitive;
        var word = Said[run.Start..LatinWords.WordEnd(Said, run.Start)];
        var isProduct = word.Length <= 4 && word.All(char.IsUpper) && names.Exists(name => name.Kind is NameKind.Contact or NameKind.Company
            && name.Span.End < run.Start);
        // Tianma AMOLED module line
        for (var last = LastSpace(end); last > run.Start && Acronyms.Contains(Said[(last + 1)..end]); last = LastSpace(end))
            end = last;
        return end <= run.Start || IsPlace(new(run.Start, end)) || Said[run.Start..end] is "China" or "Asia" or "Europe" or "Greater China" or "Central China" or "East China" or "South China" || Acronyms.Contains(word) || isProduct ? null : new(run.Start, end);
    }

    private int LastSpace(int end) => end > 0 ? Said.LastIndexOf(' ', end - 1) : -1;
}
