using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Who the sender says he is, and for whom he works.</summary>
internal sealed partial class CommandSlots
{
    public Slots Bind(Evidence own)
    {
        Span? person = null;
        Name? unit = null;
        string? code = null;
        foreach (var clause in own.Clauses)
        {
            if (message.First(clause.Span, Sign.JoinCode) is { } word && code is null
                && InvitationCode.After(message, word.End) is { } found)
                code = own.Note("code", message.Words(found), found, "after the word code");
            unit ??= UnitNames.In(message, clause.Span) ?? Employer(clause);
        }
        foreach (var clause in own.Clauses)
            person ??= SelfName.In(message, message.Names, unit is not null && clause.Holds(unit.Span) && message.IsChinese
                && !message.Has(clause.Span, Sign.JoinMe) ? new(unit.Span.End, clause.End) : clause.Span);
        person ??= Learned(own, NameKind.Colleague)?.Span;
        return new()
        {
            Person = person is { } name ? own.Note("person", message.Words(name), name, "own name") : null,
            Unit = unit is null ? null : own.Note("unit", Bare(unit), unit.Span, unit.Rule),
            Code = code,
        };
    }

    /// <summary>Riverside Industrial Park: who says who he is says for whom he works.</summary>
    private Name? Employer(Clause clause) => message.IsChinese ? null : message.Names.Find(name =>
        name.Kind is NameKind.Company or NameKind.Project && clause.Span.Covers(name.Span) && name.Text.Contains(' ', StringComparison.Ordinal)
        && message.EndingAt(name.Span.End, SignSet.Of(Sign.EnglishUnit, Sign.EnglishKind)) is not null) ?? From(clause);

    /// <summary>from the foreign investment desk: up to the end of the clause.</summary>
    private Name? From(Clause clause)
    {
        foreach (var opener in new[] { " from the ", " with the ", " at the ", " of the " })
        {
            var at = Text.IndexOf(opener, clause.Start, clause.Span.Length, StringComparison.Ordinal);
            var span = new Span(at + opener.Length, clause.End);
            if (at >= 0 && span.Length is > 3 and < 60 && message.Words(span).Split(' ').Length <= 6)
                return new(span, NameKind.Unit, message.Words(span).TrimEnd('.', ' '), "for whom he works");
        }
        return null;
    }

    private static string Bare(Name unit) => unit.Text.StartsWith("我是", StringComparison.Ordinal) ? unit.Text[2..] : unit.Text;
}
