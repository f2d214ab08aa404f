using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>The days that count: <c>2021</c>, <c>2022-2024</c>, <c>current year</c> or <c>{from: …, to: …}</c>.</summary>
internal static class PeriodSection
{
    private const string Expected = "a year (2021), years (2022-2024), {from: 2021-01-01, to: 2021-12-31}, or 'current year'";

    private const int Most = 10;

    public static Period Read(Fields plan, DateOnly today, ICollection<Problem> problems)
    {
        var period = plan.Node("period", Expected) switch
        {
            null => Period.OfYear(today.Year),
            Yaml.Scalar { Text: "current year" } => Period.OfYear(today.Year),
            Yaml.Scalar scalar => OfYears(plan, scalar),
            Yaml.Map map => OfDays(Fields.Of(map, "'period'", problems)!),
            var other => Wrong(plan, other),
        };
        if (period.Last < period.First)
            plan.Add(plan.PlaceOf("period"), $"an empty period: {period.Last:yyyy-MM-dd} is before {period.First:yyyy-MM-dd}", Expected);
        else if (period.Last > period.First.AddYears(Most))
            plan.Add(plan.PlaceOf("period"), $"a period of more than {Most} years", Expected);
        return period;
    }

    private static Period OfYears(Fields plan, Yaml.Scalar scalar)
    {
        var years = scalar.Text.Split('-', '–', '—');
        if (years.Length <= 2 && TryYear(years[0], out var first) && TryYear(years[^1], out var last))
            return new Period(Period.OfYear(first).First, Period.OfYear(last).Last);
        return Wrong(plan, scalar);
    }

    private static Period OfDays(Fields fields)
    {
        var from = fields.Day("from", "a date such as 2021-01-01");
        var to = fields.Day("to", "a date such as 2021-12-31");
        fields.Close();
        return from == default || to == default ? new Period(from, from) : new Period(from, to);
    }

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 2000 and <= 2100;

    private static Period Wrong(Fields plan, Yaml node)
    {
        plan.Add(node.Place, $"{Kinds.Shown(node)} for 'period'", Expected);
        return Period.OfYear(2000);
    }
}
