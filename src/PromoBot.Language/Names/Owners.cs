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
    }

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
