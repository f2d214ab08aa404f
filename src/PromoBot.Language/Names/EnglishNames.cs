namespace PromoBot.Language;

/// <summary>
/// Names in English text: people by title or first name, projects by the thing that is built, units by their last word,
/// and what else is capitalised is a company.
/// </summary>
internal sealed partial class EnglishNames(Message message, List<Name> names)
{
    private static readonly SignSet Titles = SignSet.Of(Sign.EnglishTitle, Sign.EnglishOfficial);
    private static readonly SignSet Named = SignSet.Of(Sign.KnownCompany);
    private static readonly SignSet NotInNames = SignSet.Of(
        [.. Enum.GetValues<Sign>().Where(sign => sign is not (Sign.Org or Sign.Tail or Sign.Industry or Sign.Region or Sign.Dept
            or Sign.Unit
            or Sign.EnglishUnit or Sign.EnglishKind or Sign.KnownUnit or Sign.KnownPerson
                or Sign.KnownCompany
            or Sign.KnownProject or Sign.PlanTripTravel or Sign.HelpGreetFill or Sign.HelpFiller or Sign.CorrectLast
                or Sign.CorrectConfirmFill
            or Sign.CorrectCancelFill or Sign.JoinWorks or Sign.FindProject or Sign.HandoverTaken or Sign.LogVisitGo))]);

    private static readonly SignSet ProjectStops = SignSet.Of(
        [.. Enum.GetValues<Sign>().Where(sign => NotInNames.Has(sign)
            && sign is not (Sign.Tag or Sign.Indicator or Sign.BulletinDocument or Sign.HelpOffTopic
            or Sign.ShowGapExpected or Sign.Official or Sign.Title or Sign.LogVisitSubject or Sign.LogVisitPhone
                or Sign.LogEventEvent or Sign.MoveProjectTalking
            or Sign.HelpPolicy or Sign.AddLeadOutput or Sign.BulletinPicture))]);

    // Capitals that are a product or a trade, not a firm.
    private static readonly HashSet<string> Acronyms = new(StringComparer.Ordinal)
    {
        "IVD", "LED", "EV", "PCB", "AI", "R&D", "LNG", "GPU", "OLED", "IT", "IoT", "PV", "SiC", "GaN", "API", "MRI", "CT",
            "UAV", "IC", "AMOLED", "MLCC", "SUV", "EPC", "CNC", "MCU", "DRAM", "NAND", "LCD", "PET", "ABS", "ASIC", "MEMS", "LFP", "Phase", "New", "PVC", "5G", "6G",
    };

    private string Said => message.Folded.Said;

    private string Text => message.Text;

    public void Find()
    {
        OfBooks();
        People();
        Bodily();
        Units();
        Projects();
        Capitalised();
        LowerCase();
    }

    private int Back(int at)
    {
        while (at > 0 && Text[at - 1] == ' ')
            at--;
        return at;
    }

    private void Capitalised()
    {
        for (var at = 0; at < Said.Length; at++)
        {
            if (!char.IsLetterOrDigit(Said[at]) || Characters.IsLetterAt(Text, at - 1)
                || (!char.IsUpper(Said[at]) && !IsNamedAt(at)))
                continue;
            var run = char.IsUpper(Said[at]) ? LatinWords.Capitalised(Said, at) : new(at, LatinWords.WordEnd(Said, at));
            Company(run);
            at = Math.Max(at, run.End - 1);
        }
    }

    private bool IsNamedAt(int at) => (at == 0 || !char.IsLetterOrDigit(Text[at - 1])) && char.IsDigit(Text[at])
        && message.StartingAt(at, Named) is not null;

    private void Company(Span run)
    {
        var (start, end) = (run.Start, run.End);
        while (start < end)
        {
            if (message.StartingAt(start, Named) is not null)
                break;
            if (message.StartingAt(start, NotInNames) is { } mark && !IsNation(start, mark, end) && !IsNumberInName(start, mark, end) && !IsWritten(start, mark, run.End))
                start = Characters.SkipSpaces(Text, mark.End);
            else if (names.Find(name => name.Span.Start <= start && name.Span.End > start) is { } taken)
                start = Characters.SkipSpaces(Text, taken.Span.End);
            else
                break;
        }
        if (start >= end || !char.IsLetterOrDigit(Text[start]) || Acronyms.Contains(Said[start..end]))
            return;
        if (Text.IndexOf("'s", start, end - start,
            StringComparison.Ordinal) is var owner && owner > start)
            end = owner;
        for (var at = start; at < end; at++)
        {
            if (Text[at] == ' ' && message.Values.Dates.Any(date => date.Span.Start == at + 1) && !IsInside(at + 1, run.End))
            {
                end = at;
                break;
            }
            if (Text[at] == ' ' && !IsPartOfName(at + 1) && !IsInside(at + 1, run.End) && !IsInBody(start, at) && (message.StartingAt(at + 1, NotInNames) is { } mark
                && message.StartingAt(start, Named) is null | mark.Length > 3 && mark.Sign is not Sign.AddLeadInvest
                || IsTaken(new(at + 1, at + 2))))
            {
                end = at;
                break;
            }
        }
        var span = new Span(start, end);
        if (Text[start..end] is "china" or "asia" or "europe" or "chinese" || IsGuest(span))
            return;
        if (IsTaken(span) || IsPlace(span) || span.Length < 2 || IsVerb(span) || IsValue(span) && !IsSpelled(span))
            return;
        names.Add(IsUnit(span)
            ? new(span, NameKind.Unit, message.Words(span), "unit by last word")
            : new(span, NameKind.Company, message.Words(span), "capitalised",
                Sure: message.StartingAt(start, Named) is not null));
    }

    /// <summary>Nine Peaks Textile, Ocean Nine Drones: a number with a capital, between capitals.</summary>
    private bool IsNumberInName(int start, Mark mark, int end) => char.IsUpper(Said[start]) && Text[start..mark.End] is "one" or "two" or "three"
            or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "first" or "new" or "great" or "sunny" or "golden" or "happy" or "snow" or "star"
        && Characters.SkipSpaces(Text, mark.End) is var next && next < end && char.IsUpper(Said[next])
        && message.StartingAt(next, NotInNames) is null;

    /// <summary>Chamber of Commerce, Bank of China: "of" and what follows go with the body before it.</summary>
    private bool IsInBody(int start, int at) => Text.AsSpan(at).StartsWith(" of ", StringComparison.Ordinal)
        || Text.AsSpan(start, at - start).EndsWith(" of", StringComparison.Ordinal) && char.IsUpper(Said[at + 1]);

    /// <summary>Thai Chamber of Commerce: the nation belongs to the body's name.</summary>
    private bool IsNation(int start, Mark mark, int end)
    {
        var next = Characters.SkipSpaces(Text, mark.End);
        return mark.Sign is Sign.EnglishStop && char.IsUpper(Said[start]) && next < end
            && Array.Exists(Bodies, body => Said.AsSpan(next, end - next).StartsWith(body, StringComparison.Ordinal));
    }

    private static readonly string[] Bodies = ["Chamber", "Embassy", "Consulate", "Institute", "Association", "Federation",
        "Business Council", "Trade", "Bank", "Academy", "University", "Society", "Economic"];

    /// <summary>Phoenix Contact, Kerry Group: common words that firms are called after, with a capital.</summary>
    private bool IsPartOfName(int at) => char.IsUpper(Said[at])
        && message.StartingAt(at, SignSet.Of(Sign.EnglishStop)) is { } word
        && Text[at..word.End] is "contact" or "project" or "company" or "investment" or "first" or "new" or "office" or "one" or "two"
            or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "great";

    private bool IsValue(Span span) => message.Marks.Exists(mark => mark.Sign is Sign.Tag or Sign.Indicator
        && mark.Span.Covers(span)) || message.Values.Money.Any(sum => sum.Span.Touches(span))
        || message.Values.Dates.Any(date => date.Span.Touches(span));

    private bool IsUnit(Span span)
    {
        var last = Text.LastIndexOf(' ', span.End - 1) + 1;
        return last > span.Start && message.EndingAt(span.End, SignSet.Of(Sign.EnglishUnit)) is { } unit && unit.End == span.End
            && Text[last..span.End] is not ("park" or "center" or "centre" or "group" or "team" or "unit" or "office")
            || message.First(span, Sign.KnownUnit) is not null;
    }

    /// <summary>A sentence may begin with a verb that no list has: Finished the talks.</summary>
    private bool IsVerb(Span span)
    {
        var word = Text[span.Start..span.End];
        var opens = message.Clauses.Exists(clause => clause.Start <= span.Start && span.Start - clause.Start <= 1);
        return opens && !word.Contains(' ', StringComparison.Ordinal) && message.StartingAt(span.Start, Named) is null
            && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)
                || word.EndsWith("ly", StringComparison.Ordinal));
    }

    private bool IsTaken(Span span) => names.Exists(name => name.Span.Touches(span));

    private bool IsPlace(Span span) => message.Values.Places.Any(place => place.Span.Covers(span));
}
