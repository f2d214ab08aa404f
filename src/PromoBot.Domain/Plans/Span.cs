namespace PromoBot.Domain;

/// <summary>Over which span a target is owed: once in the plan's period, or anew in each part of it.</summary>
public abstract record Span
{
    private Span()
    {
    }

    /// <summary>The plan's period as a whole.</summary>
    public sealed record Whole : Span;

    /// <summary>Each calendar year, half-year, quarter or month anew.</summary>
    /// <param name="Months">12, 6, 3 or 1.</param>
    public sealed record Each(int Months) : Span;

    /// <summary>Days of its own inside the plan's period (全员招商月): begins on the first of a month, so that sums by month fit.</summary>
    public sealed record Days(Period Period) : Span;

    /// <summary>The span that a day lies in; the last one for a later day, the first for an earlier.</summary>
    public Period At(Period plan, DateOnly day) => this switch
    {
        Whole => plan,
        Days days => days.Period,
        Each each => Part(plan, each.Months, day < plan.First ? plan.First : day > plan.Last ? plan.Last : day),
        var other => throw new InvalidOperationException($"No period of {other}."),
    };

    private static Period Part(Period plan, int months, DateOnly day)
    {
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        var last = first.AddMonths(months).AddDays(-1);
        return new Period(first < plan.First ? plan.First : first, last > plan.Last ? plan.Last : last);
    }
}
