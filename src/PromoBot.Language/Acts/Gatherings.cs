using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>What kind of gathering an event is, what it is called and how long it takes.</summary>
internal static class Gatherings
{
    private const int LongestTitle = 30;

    private static readonly SignSet Events = SignSet.Of(Sign.LogEventEvent, Sign.LogEventMeeting, Sign.LogEventTraining);

    public static Slots Named(Message message, Draft draft, Slots slots)
    {
        if (Words(message, draft) is not { } mark)
            return slots;
        return slots with
        {
            Gathering = mark.Sign switch
            {
                Sign.LogEventTraining => EventKind.Training,
                Sign.LogEventMeeting => EventKind.Coordination,
                _ => EventKind.Promotion,
            },
            Title = Title(message, draft, mark),
            DateTo = message.Values.Dates.FirstOrDefault(date => draft.Clauses.Exists(clause => clause.Holds(date.Span))
                && date.Sort is DateSort.DaySpan && date.From == slots.Date)?.To,
        };
    }

    /// <summary>小分队会议 and 督查会 are meetings of their own kind.</summary>
    public static Act Sorted(OwnWords words, Message message, Act act) => act is { Intent: Intent.ReportEvent, Slots.Gathering: EventKind.Coordination }
        ? act with
        {
            Slots = act.Slots with
            {
                Gathering = words.IsIn("log_event.supervision", act.Slots.Title ?? "") ? EventKind.Supervision
                    : words.IsIn("log_event.team", Folded.From(act.Slots.Title ?? message.Text).Text) ? EventKind.TeamMeeting
                    : EventKind.Coordination,
            },
        }
        : act;

    private static Mark? Words(Message message, Draft draft) =>
        draft.Clauses.Select(clause => message.First(clause.Span, Events)).FirstOrDefault(mark => mark is not null);

    /// <summary>From the word that says that it was held, or from what stands before the gathering's own word.</summary>
    private static string Title(Message message, Draft draft, Mark mark)
    {
        var clause = draft.Clauses.First(clause => clause.Holds(mark.Span));
        var start = clause.Start;
        foreach (var before in message.In(new(clause.Start, mark.Start)).Where(before => before.Sign is Sign.LogEventHeld or Sign.LogEventPlanned && before.End <= mark.Start))
            start = Math.Max(start, before.End);
        foreach (var taken in message.Values.Dates.Select(date => date.Span).Concat(message.Values.Places.Select(place => place.Span)))
            if (taken.End <= mark.Start)
                start = Math.Max(start, taken.End);
        while (start < mark.Start && message.Text[start] is '了' or '的' or '个' or '场' or '次' or '一' or ' ' or ',' or '在' or '开' or '办' or '我' or '们' or '上' or '下' or '午')
            start++;
        return mark.End - start > LongestTitle ? message.Words(mark.Span) : message.Words(new(start, mark.End));
    }
}
