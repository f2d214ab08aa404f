namespace PromoBot.Language;

/// <summary>What is said about a project that was handed here: 待接收的移交, 接收, 同意接收海辰储能项目, 不接收,不属于我们街道.</summary>
internal sealed class Handovers(OwnWords words, Func<Message, string, string?> named)
{
    private const int LongestQuestion = 16;
    private const int LongestEnglishQuestion = 50;

    public Act? Of(Message message, string text, bool isAsked)
    {
        if (words.IsIn("handover.waiting", text) && text.Length <= (message.IsChinese ? LongestQuestion : LongestEnglishQuestion))
            return new Act(Intent.AskHandovers, Slots.None);
        if (isAsked)
            return null;
        return SentBack(message, text) ?? Taken(message, text);
    }

    private Act? SentBack(Message message, string text)
    {
        var cut = text.IndexOfAny([',', ':', ';', '.', '\n']);
        var first = (cut < 0 ? text : text[..cut]).Trim();
        var about = words.Opening("handover.send_back", first) is { } opening ? first[opening.Length..]
            : words.Ending("handover.send_back", first) is { } ending ? first[..^ending.Length] : null;
        if (about is null)
            return null;
        var reason = cut < 0 ? "" : text[(cut + 1)..].Trim(' ', ',', ':', ';', '.');
        return new Act(Intent.SendBack, Of(message, about) with { Reason = reason.Length > 0 ? reason : null });
    }

    /// <summary>Only 接收 itself, with a project beside it or nothing: 接收了比亚迪的资料 is something else.</summary>
    private Act? Taken(Message message, string text)
    {
        var about = words.Opening("handover.take", text) is { } opening ? text[opening.Length..]
            : words.Ending("handover.take", text) is { } ending ? text[..^ending.Length] : null;
        if (about is null)
            return null;
        var slots = Of(message, about);
        var isProject = words.IsIn("handover.project", about) || message.Marks.Exists(mark => mark.Sign is Sign.KnownProject or Sign.KnownCompany);
        return words.Without("handover.filler", about).Trim().Length == 0 ? new Act(Intent.TakeOver, Slots.None)
            : isProject && !about.Contains('的', StringComparison.Ordinal) ? new Act(Intent.TakeOver, slots) : null;
    }

    private Slots Of(Message message, string about) => new() { Project = words.Without("handover.filler", about).Trim().Length < 2 ? null : named(message, words.Without("handover.filler", about)) };
}
