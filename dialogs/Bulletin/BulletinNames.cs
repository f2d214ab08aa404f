using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What a bulletin and its span are called.</summary>
internal static class BulletinNames
{
    /// <summary>2021年6月通报.</summary>
    public static Text Of(BulletinKind kind, Period span) => Text.Of("bulletin.name_" + Key(kind), ("span", Span(kind, span)));

    /// <summary>示范区2021年6月招商引资工作通报.</summary>
    public static Text Title(Plan plan, BulletinKind kind, Period span) =>
        Text.Of("bulletin.title_" + Key(kind), ("authority", plan.Authority.Name), ("span", Span(kind, span)));

    public static Text Span(BulletinKind kind, Period span) => kind switch
    {
        BulletinKind.Weekly => Text.Of("bulletin.span_weekly", ("from", Day(span.First)), ("to", Day(span.Last))),
        BulletinKind.Monthly => Text.Of("bulletin.span_monthly", ("year", Plain(span.First.Year)), ("month", Plain(span.First.Month))),
        BulletinKind.Quarterly => Text.Of("bulletin.span_quarterly", ("year", Plain(span.First.Year)), ("quarter", Plain((span.First.Month + 2) / 3))),
        BulletinKind.HalfYearly => Text.Of(span.First.Month == 1 ? "bulletin.span_first_half" : "bulletin.span_second_half", ("year", Plain(span.First.Year))),
        BulletinKind.Yearly => Text.Of("bulletin.span_yearly", ("year", Plain(span.First.Year))),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A bulletin without a name."),
    };

    /// <summary>As official papers write it: 2021年7月5日.</summary>
    public static Text Day(DateOnly day) => Text.Of("bulletin.day", ("year", Plain(day.Year)), ("month", Plain(day.Month)), ("day", Plain(day.Day)));

    private static string Key(BulletinKind kind) => kind switch
    {
        BulletinKind.Weekly => "weekly",
        BulletinKind.Monthly => "monthly",
        BulletinKind.Quarterly => "quarterly",
        BulletinKind.HalfYearly => "half_yearly",
        BulletinKind.Yearly => "yearly",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A bulletin without a name."),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
