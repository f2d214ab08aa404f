namespace PromoBot.Language;

/// <summary>Whose project it is, once all companies are known.</summary>
internal static class Owners
{
    public static void Settle(Message message, List<Name> names)
    {
        // 无糖茶饮项目 after 拜访了X: the unknown beginning of a project's name is a product, since somebody else is there to own it.
        names.RemoveAll(name => name is { Sure: false, Rule: "owner in project name" }
            && names.Exists(other => IsOther(message, name, other)));
        Possessions(message, names);
        Between(message, names);
    }

    /// <summary>线索: 容百科技, 钠电正极材料, 总投资20亿: what stands in a cell of its own between who and how much.</summary>
    private static void Between(Message message, List<Name> names)
    {
        for (var i = 1; i + 1 < message.Clauses.Count; i++)
        {
            var (who, cell, sum) = (message.Clauses[i - 1], message.Clauses[i], message.Clauses[i + 1]);
            if (who.Sentence != cell.Sentence || cell.Sentence != sum.Sentence || cell.Signs.HasAny(NoThing) || !IsSum(message, sum) || who.HasAny(Met) || names.Exists(name => name.Span.Touches(cell.Span))
                || !message.Clauses.Exists(other => other.End <= cell.Start && cell.Sentence - other.Sentence <= 8 && other.Has(Sign.AddLeadLead)) || message.Clauses.Exists(other => other.Sentence == cell.Sentence && other.HasAny(Met)))
                continue;
            if (!names.Exists(name => name.Kind is NameKind.Company && who.Holds(name.Span) && who.End - name.Span.End <= 1))
                continue;
            var start = Characters.SkipSpaces(message.Text, cell.Start);
            var span = new Span(start, cell.End);
            var text = span.Of(message.Text).TrimEnd();
            if (text.Length is >= 3 and <= 14 && text.All(char.IsLetterOrDigit) && text.Any(Characters.IsHan) && !text.Contains('的', StringComparison.Ordinal) && !message.Values.Dates.Any(date => date.Span.Touches(span)) && !message.Values.Places.Any(place => place.Span.Covers(span)))
                names.Add(new(new(start, start + text.Length), NameKind.Project, message.Words(span), "between who and how much"));
        }
    }

    private static bool IsSum(Message message, Clause clause) => message.Values.Money.Any(sum => clause.Holds(sum.Span)) && clause.Span.Length <= 16;

    private static readonly SignSet Met = SignSet.Of(Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitMet, Sign.LogVisitPhone, Sign.LogVisitOnline);

    private static readonly SignSet NoThing = SignSet.Of(Sign.Tag, Sign.AddLeadWant, Sign.AddLeadInvest, Sign.AddLeadOutput, Sign.LogVisitOut, Sign.LogVisitIn, Sign.LogVisitMet, Sign.LogVisitFollow,
        Sign.MoveProjectTalking, Sign.MoveProjectSigned, Sign.Question, Sign.Stop, Sign.Title, Sign.Official, Sign.FindStale, Sign.MoveProjectShelved, Sign.MoveProjectLost, Sign.RemindRemind);

    private static bool IsOther(Message message, Name owner, Name other) =>
        other.Kind is NameKind.Company && other.Rule != owner.Rule
            && (Characters.IsAt(message.Text, other.Span.End, '的') && other.Span.End + 1 == owner.Span.Start || other.Rule == "whose project" && other.Span.End < owner.Span.Start && owner.Span.Start - other.Span.End < 6
            || (other.Span.Start < owner.Span.Start || message.ClauseAt(owner.Span.Start).Has(Sign.AddLeadLead))
        && message.ClauseAt(other.Span.Start).Sentence == message.ClauseAt(owner.Span.Start).Sentence
        && message.ClauseAt(owner.Span.Start) is var clause && !clause.HasAny(Reports.Stages)
            && !clause.Has(Sign.LogFundsArrived));

    /// <summary>登记新项目 格林美的动力电池回收: words of trades that belong to a company, where a project is told and none is named.</summary>
    private static void Possessions(Message message, List<Name> names)
    {
        if (names.Exists(name => name.Kind is NameKind.Project)
            || !message.Clauses.Exists(clause => clause.Has(Sign.AddLeadLead)))
            return;
        foreach (var company in names.Where(name => name.Kind is NameKind.Company).ToList())
        {
            var at = company.Span.End;
            if (!Characters.IsAt(message.Text, at, '的'))
                continue;
            var (start, end) = (at + 1, at + 1);
            while (message.StartingAt(end, SignSet.Of(Sign.Industry, Sign.Kind)) is { } word)
                end = word.End;
            if (end - start < 2)
                continue;
            names.RemoveAll(name => name.Span.Touches(new(start, end)));
            names.Add(new(new(start, end), NameKind.Project, message.Words(new(start, end)), "what a company has"));
            return;
        }
    }
}
