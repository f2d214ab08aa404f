namespace PromoBot.Language;

/// <summary>Requests to falsify figures and instructions to the bot about itself: they are understood as nothing.</summary>
internal static class Unsafe
{
    /// <summary>By its rule the refusal is told from what is merely not understood.</summary>
    public const string Rule = "falsifies or instructs the bot";

    private static readonly SignSet Changing = SignSet.Of(Sign.CorrectUndo);

    public static Mark? In(Message message, Span sentence)
    {
        if (message.First(sentence, Sign.HelpOverride) is { } over)
            return over;
        if (message.First(sentence, Sign.ExplainExplain) is not null && message.First(sentence, Sign.HelpFalsify) is { Length: 1 })
            return null;
        if (message.First(sentence, Sign.HelpFalsify) is not { } falsify || message.First(sentence, Changing) is { Length: > 1 })
            return null;
        var isTwice = message.In(sentence, Sign.HelpFalsify).Count() > 1;
        return isTwice || message.First(sentence, Sign.HelpFalsifyAsk) is not null ? falsify : null;
    }
}
