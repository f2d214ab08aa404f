using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>A trip or event that will not be: 下周去上海的行程不去了, 王市长那趟取消, 推介会取消了, the trip to Shanghai is off.</summary>
internal static class CalledOff
{
    private const int Longest = 30;
    private const int LongestEnglish = 70;

    private static readonly SignSet Events = SignSet.Of(Sign.LogEventEvent, Sign.LogEventMeeting, Sign.LogEventTraining);

    public static Act? Of(OwnWords words, Message message, string text)
    {
        if (text.Length > (message.IsChinese ? Longest : LongestEnglish) || message.Clauses.Exists(clause => clause.Has(Sign.Question)))
            return null;
        var bare = text.TrimEnd('了', '啊', '吧', '哈', '。', ' ');
        var ending = words.Ending("call_off.off", text) ?? words.Ending("call_off.off", bare);
        var opening = words.Opening("call_off.opening", text);
        if (ending is null && opening is null)
            return null;
        var rest = ending is null ? text[opening!.Length..] : (text.EndsWith(ending, StringComparison.Ordinal) ? text : bare)[..^ending.Length];
        if (words.IsIn("call_off.record", rest))
            return null;
        var isTrip = words.IsIn("call_off.trip", rest);
        var mark = message.Marks.FirstOrDefault(mark => Events.Has(mark.Sign) && rest.Contains(mark.Span.Of(message.Text), StringComparison.Ordinal));
        if (isTrip || (ending is not null && words.IsIn("call_off.going", ending) && message.Values.Places.Count > 0))
            return new Act(Intent.CallOff, Slots(message));
        if (mark.Length == 0 && !words.IsIn("call_off.event", rest))
            return null;
        return new Act(Intent.CallOff, Slots(message) with
        {
            Gathering = mark.Sign switch
            {
                Sign.LogEventTraining => EventKind.Training,
                Sign.LogEventMeeting => EventKind.Coordination,
                _ => EventKind.Promotion,
            },
            Title = Title(message, rest),
        });
    }

    private static Slots Slots(Message message)
    {
        var date = message.Values.Dates.FirstOrDefault();
        return new Slots
        {
            Date = date is { Period: null } ? date.From : null,
            DateTo = date is { Period: null } && date.To > date.From ? date.To : null,
            Period = date?.Period,
            Places = [.. message.Values.Places.Select(place => place.Name).Distinct(StringComparer.Ordinal)],
            Leader = message.Names.Find(name => name.Kind is NameKind.Official or NameKind.Colleague)?.Text,
        };
    }

    /// <summary>What is left of 下周三的光电子推介会 without its days and places.</summary>
    private static string Title(Message message, string rest)
    {
        var title = message.Values.Dates.Select(date => date.Span).Concat(message.Values.Places.Select(place => place.Span))
            .Aggregate(rest, (left, span) => left.Replace(message.Text[span.Start..span.End], "", StringComparison.Ordinal));
        return title.Trim(' ', ',', '的', '那', '场', '个', '在', '把');
    }
}
