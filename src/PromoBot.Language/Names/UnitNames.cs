namespace PromoBot.Language;

/// <summary>One of our own units in a stretch of text, in either language.</summary>
internal static class UnitNames
{
    public static Name? In(Message message, Span span) => message.IsChinese ? ChineseUnits.In(message, message.Free, span)
        : English(message, span);

    private static Name? English(Message message, Span span)
    {
        if (message.First(span, Sign.KnownUnit) is { } known)
            return new(known.Span, NameKind.Unit, message.Words(known.Span), "known unit");
        return message.Names.Find(name => name.Kind is NameKind.Unit && span.Covers(name.Span));
    }
}
