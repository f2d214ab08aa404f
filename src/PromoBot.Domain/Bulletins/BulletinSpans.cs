namespace PromoBot.Domain;

/// <summary>The spans that bulletins are about, and the mornings on which they are due.</summary>
public static class BulletinSpans
{
    /// <summary>A draft that was missed (an outage, a holiday) is made up for on one of so many days after it was due.</summary>
    private const int MostDaysLate = 10;

    /// <summary>The span of a kind that a day lies in: weeks begin on Monday.</summary>
    public static Period Of(BulletinKind kind, DateOnly day) => kind switch
    {
        BulletinKind.Weekly => Week(day),
        BulletinKind.Monthly => Months(day, 1),
        BulletinKind.Quarterly => Months(day, 3),
        BulletinKind.HalfYearly => Months(day, 6),
        BulletinKind.Yearly => Months(day, 12),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A bulletin without a span."),
    };

    /// <summary>The kind whose span this is; null where none has it.</summary>
    public static BulletinKind? KindOf(Period span)
    {
        foreach (var kind in Enum.GetValues<BulletinKind>())
            if (Of(kind, span.First) == span)
                return kind;
        return null;
    }

    /// <summary>The span of the same kind before.</summary>
    public static Period Before(BulletinKind kind, Period span) => Of(kind, span.First.AddDays(-1));

    /// <summary>Unique in the authority, the same whoever drafts it: <c>monthly-2021-06-01</c>.</summary>
    public static string IdOf(BulletinKind kind, Period span) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()}-{span.First:yyyy-MM-dd}");

    /// <summary>
    /// The bulletins whose draft has to be there on a day: of each rule of the plan the latest that fell due then or shortly
    /// before. Whoever asks leaves out those that were drafted already.
    /// </summary>
    public static IReadOnlyList<DueBulletin> Due(Plan plan, DateOnly today) =>
    [
        .. from rule in plan.Bulletins
           // The day before the due days began: the span that this day ends, or the one that ended before it.
           let running = Of(rule.Kind, today.AddDays(-rule.DueAfterDays))
           let span = running.Last == today.AddDays(-rule.DueAfterDays) ? running : Before(rule.Kind, running)
           let due = span.Last.AddDays(rule.DueAfterDays)
           where today.DayNumber - due.DayNumber <= MostDaysLate && span.Last >= plan.Period.First && span.First <= plan.Period.Last
           select new DueBulletin(rule.Kind, span, due),
    ];

    private static Period Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new Period(monday, monday.AddDays(6));
    }

    private static Period Months(DateOnly day, int months)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        return new Period(first, first.AddMonths(months).AddDays(-1));
    }
}

/// <summary>A bulletin whose draft is due.</summary>
/// <param name="On">The day the plan wants it.</param>
public sealed record DueBulletin(BulletinKind Kind, Period Span, DateOnly On)
{
    public string Id => BulletinSpans.IdOf(Kind, Span);
}
