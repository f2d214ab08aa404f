using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Who gets a project.</summary>
internal sealed partial class CommandSlots
{
    public Slots Handover(Evidence own)
    {
        var word = own.Clauses.SelectMany(clause => message.In(clause.Span, Sign.HandoverHandover)).FirstOrDefault();
        if (word.Length == 0 && message.IsChinese && own.Clauses.FirstOrDefault(clause => Given(clause) >= 0) is { } giving)
            word = new(Given(giving), Given(giving) + 1, Sign.HandoverHandover, null);
        var (unit, person) = Receiver(own, word);
        return new()
        {
            Unit = unit,
            Person = person,
            Companies = own.List("companies", own.Names(NameKind.Company).Where(name => unit is null || !unit.StartsWith(name.Text, StringComparison.Ordinal))),
            Project = own.Project(),
        };
    }

    /// <summary>这个项目给二科吧: 给 alone is the word of handing over, the last one in the clause.</summary>
    private int Given(Clause clause) => Text.LastIndexOfAny(['给', '由', '归'], clause.End - 1, clause.Span.Length);

    private (string? Unit, string? Person) Receiver(Evidence own, Mark word)
    {
        if (Learned(own, NameKind.Unit) is { } taker)
            return (own.Note<string?>("unit", taker.Text, taker.Span, taker.Rule), null);
        if (Learned(own, NameKind.Colleague) is { } heir)
            return (null, own.Note<string?>("person", heir.Text, heir.Span, heir.Rule));
        var people = message.Names.Where(name => own.Holds(name.Span)
            && name.Kind is NameKind.Contact or NameKind.Colleague or NameKind.Official).ToList();
        var after = people.Find(name => name.Span.Start >= word.End) ?? (people.Count == 1 ? people[0] : null);
        if (message.IsChinese)
        {
            foreach (var clause in own.Clauses)
            {
                var by = Text.IndexOf('由', clause.Start, clause.End - clause.Start);
                var from = by >= 0 && by < word.Start ? by + 1 : clause.Holds(word.Span) ? word.End : clause.Start;
                if (ReceiverSpan(from, clause.End) is { } long1 && after is null && Member(long1) is { } member)
                    return (null, own.Note<string?>("person", message.Words(member), member, "a member who gets it"));
                if (ReceiverSpan(from, clause.End) is { } span && after is null)
                    return Looks(span) ? (null, own.Note<string?>("person", message.Words(span), span, "who gets it"))
                        : (own.Note<string?>("unit", message.Words(span), span, "who gets it"), null);
                if (after is not null)
                    break;
            }
        }
        else if (message.Names.LastOrDefault(name => name.Kind is NameKind.Unit && own.Holds(name.Span)) is { } unit)
        {
            return (own.Note<string?>("unit", unit.Text, unit.Span, unit.Rule), null);
        }
        else if (ToWhom(own) is { } whom)
        {
            return (own.Note<string?>("unit", message.Words(whom), whom, "who gets it"), null);
        }
        if (after is not null)
            return (null, own.Note<string?>("person", after.Text, after.Span, after.Rule));
        return (UnitNames.In(message, new(own.Clauses[0].Start, own.Clauses[^1].End)) is { } any
            ? own.Note<string?>("unit", any.Text, any.Span, any.Rule) : null, null);
    }

    private static Name? Learned(Evidence own, NameKind kind) => own.Names(kind).LastOrDefault(name => name.Rule == LearnedNames.Rule);

    /// <summary>pass the project over to Binjiang Park: capitals that end with a word for an authority or its grounds.</summary>
    private Span? ToWhom(Evidence own)
    {
        foreach (var clause in own.Clauses)
        {
            var at = Text.LastIndexOf(" to ", clause.End - 1, clause.Span.Length, StringComparison.Ordinal) + 4;
            if (at < 4 || at >= Text.Length)
                continue;
            at = Characters.StartsAt(Text, at, "the ") ? at + 4 : at;
            var run = at < Text.Length && char.IsUpper(message.Folded.Said[at]) ? LatinWords.Capitalised(message.Folded.Said, at) : default;
            if (run.Length > 0 && message.EndingAt(run.End, SignSet.Of(Sign.EnglishUnit)) is { } last && last.Start > run.Start)
                return run;
        }
        return null;
    }

    /// <summary>二科苏敏: the person after the unit.</summary>
    private Span? Member(Span receiver)
    {
        for (var length = 3; length >= 2; length--)
        {
            var start = receiver.End - length;
            if (start > receiver.Start && Looks(new(start, receiver.End))
                && (message.EndingAt(start, SignSet.Of(Sign.Unit)) is not null || Characters.IsAnyAt(Text, start - 1, "科组室股处局办的")))
                return new(start, receiver.End);
        }
        return null;
    }

    private bool Looks(Span span) => span.Length is 2 or 3 && Surnames.IsCommon(Text[span.Start])
        && message.First(span, SignSet.Of(Sign.Unit)) is null && !message.Values.Places.Any(place => place.Span.Touches(span));

    /// <summary>From 给 or 到 to the next verb: 赤壁市 in 移交赤壁市承接.</summary>
    private Span? ReceiverSpan(int from, int ceiling)
    {
        var start = from;
        while (start < ceiling && (Text[start] is '给' or '到' or '至' or '由' or ' ' or '了' or ':'
            || Characters.StartsAt(Text, start, "咱们") || Characters.StartsAt(Text, start, "我们")))
            start++;
        var end = start;
        while (end < ceiling && message.StartingAt(end, SignSet.Of(Sign.HandoverTaken, Sign.HandoverHandover, Sign.Stop,
            Sign.HelpFiller)) is null && Text[end] is not ('去' or '来' or '跟' or '了' or '吧' or ' ' or '(' or '、'))
            end++;
        return end - start is >= 2 and <= 16 && Text[start] is not ('他' or '她') ? new(start, end) : null;
    }
}
