using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Marks reports that date or add an event of the year's calendar: 厦洽会定在9月8日到11日, 新增活动:楚商大会,5月18日.</summary>
internal static class YearsEvents
{
    public static Act Marked(OwnWords words, Message message, Act act)
    {
        var text = message.Text.Trim();
        if (words.Opening("change_calendar.add", text) is { } opening && act.Intent is Intent.ReportEvent or Intent.Unknown or Intent.ReportLead)
        {
            return new Act(Intent.ReportEvent, Dated(message, act.Intent == Intent.ReportEvent ? act.Slots : Slots.None) with
            {
                IsAdded = true,
                Status = ActStatus.Planned,
                Title = Title(message, text[opening.Length..]),
            });
        }
        return act.Intent == Intent.ReportEvent && words.IsIn("change_calendar.set", text)
            ? act with { Slots = Dated(message, act.Slots) with { IsDated = true } }
            : act;
    }

    /// <summary>With the month, where no day is known; and with the last day of a span.</summary>
    private static Slots Dated(Message message, Slots slots)
    {
        var places = slots.Places.Count > 0 ? slots.Places : [.. message.Values.Places.Select(place => place.Name).Distinct(StringComparer.Ordinal)];
        if (message.Values.Dates.FirstOrDefault(date => date.Sort is DateSort.Day or DateSort.DaySpan) is { } day)
        {
            var first = slots.Date ?? Coming(day.From, message.Today);
            return slots with { Places = places, Date = first, DateTo = slots.DateTo ?? (day.To > day.From ? first.AddDays(day.To.DayNumber - day.From.DayNumber) : (DateOnly?)null) };
        }
        return message.Values.Dates.FirstOrDefault(date => date.Sort is DateSort.Period && date.Period is not null) is { } month
            ? slots with { Places = places, Period = month.Period, Date = null, DateTo = null }
            : slots with { Places = places };
    }

    /// <summary>5月18日 of an event that is added is the coming one.</summary>
    private static DateOnly Coming(DateOnly day, DateOnly today) => day < today.AddMonths(-6) ? day.AddYears(1) : day;

    /// <summary>Up to the comma, the day or the place.</summary>
    private static string Title(Message message, string rest)
    {
        var title = rest.TrimStart(' ', ':', ',');
        var end = title.IndexOfAny([',', ';', '.', '\n']);
        title = end > 0 ? title[..end] : title;
        foreach (var span in message.Values.Dates.Select(date => date.Span))
            if (title.IndexOf(message.Text[span.Start..span.End], StringComparison.Ordinal) is > 0 and var at)
                title = title[..at];
        var start = message.Text.IndexOf(title, StringComparison.Ordinal);
        return start < 0 ? title.Trim() : message.Words(new(start, start + title.Length)).TrimEnd('在', '于', '定', ' ');
    }
}
