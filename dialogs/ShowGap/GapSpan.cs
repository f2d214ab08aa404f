using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>The span that a target is owed in, where a plan has several: 2023年度, 三年累计, 二季度.</summary>
internal static class GapSpan
{
    /// <summary>All that is shown has one span.</summary>
    public static bool IsOne(IReadOnlyList<Gap> gaps) => gaps.Select(gap => gap.Schedule.Period).Distinct().Count() <= 1;

    /// <summary>Null where the span is the plan's whole year: nobody has to be told.</summary>
    public static Text? Of(Plan plan, Gap gap) => gap.Indicator.Span switch
    {
        Span.Whole when plan.Period.First.Year == plan.Period.Last.Year => null,
        Span.Whole => Text.Of("show_gap.span_years", ("from", Number(plan.Period.First.Year)), ("to", Number(plan.Period.Last.Year))),
        Span.Each { Months: 12 } => Text.Of("show_gap.span_year", ("year", Number(First(gap).Year))),
        Span.Each { Months: 6 } => Text.Of("show_gap.span_half", ("year", Number(First(gap).Year)), ("half", Number(((First(gap).Month - 1) / 6) + 1))),
        Span.Each { Months: 3 } => Text.Of("show_gap.span_quarter", ("year", Number(First(gap).Year)), ("quarter", Number(((First(gap).Month - 1) / 3) + 1))),
        Span.Each => Text.Of("show_gap.span_month", ("year", Number(First(gap).Year)), ("month", Number(First(gap).Month))),
        Span.Days => Text.Of("show_gap.span_days", ("from", gap.Schedule.Period.First), ("to", gap.Schedule.Period.Last)),
        var other => throw new InvalidOperationException($"No words for {other}."),
    };

    private static DateOnly First(Gap gap) => gap.Schedule.Period.First;

    // A year is no quantity: 2,021 would look odd.
    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
