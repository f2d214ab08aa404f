namespace PromoBot.Language;

/// <summary>One of our own units in a stretch of text, in either language.</summary>
internal static class UnitNames
{
    public static Name? In(Message message, Span span) => Learned(message, span)
        ?? (message.IsChinese ? ChineseUnits.In(message, message.Free, span) : English(message, span));

    /// <summary>Where the books know none.</summary>
    private static Name? Learned(Message message, Span span) => message.First(span, Sign.KnownUnit) is not null ? null
        : message.Names.Find(name => name is { Kind: NameKind.Unit, Rule: LearnedNames.Rule } && span.Covers(name.Span));

    private static Name? English(Message message, Span span)
    {
        if (message.First(span, Sign.KnownUnit) is { } known)
            return new(known.Span, NameKind.Unit, message.Words(known.Span), "known unit");
        return message.Names.Find(name => name.Kind is NameKind.Unit && span.Covers(name.Span));
    }
}
