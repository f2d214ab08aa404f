using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>The year's events (年度活动), each in a month, on a day or over several.</summary>
internal static class CalendarSection
{
    public static IReadOnlyList<Occasion> Read(Fields plan, Period period, ICollection<Problem> problems)
    {
        var ids = new Dictionary<string, Place>(StringComparer.Ordinal);
        var calendar = new List<Occasion>();
        foreach (var node in plan.Items("calendar", "a list of events: - {id, name, month: 9, day: 8, place: 厦门}", isNeeded: false))
            if (Fields.Of(node, "an event of the calendar", problems) is { } fields)
                calendar.Add(ReadOne(fields, ids, period, problems));
        return calendar;
    }

    private static Occasion ReadOne(Fields fields, Dictionary<string, Place> ids, Period period, ICollection<Problem> problems)
    {
        var id = Names.Id(fields, ids);
        var name = Names.Name(fields, problems)[Names.Chinese];
        var isOneYear = period.First.Year == period.Last.Year;
        var year = fields.Whole("year", $"a year of the plan: {period.First.Year}", 2000, 2100, isNeeded: !isOneYear) ?? period.First.Year;
        var month = fields.Whole("month", "a month, 1 to 12", 1, 12, isNeeded: true) ?? 1;
        var days = DateTime.DaysInMonth(year, month);
        var day = fields.Whole("day", $"a day of the month, 1 to {days}; left out where it is not known", 1, days);
        var last = fields.Whole("to", $"the last day, {(day ?? 1) + 1} to {days}; of a longer event leave both days out", (day ?? 1) + 1, days);
        if (last is not null && !fields.Has("day"))
            fields.Add(fields.PlaceOf("to"), "'to' without 'day'", "the first day, too");
        var places = PlaceNames.Read(fields, "place", isNeeded: true);
        fields.Close();
        if (!period.Contains(new DateOnly(year, month, day ?? days)) && !period.Contains(new DateOnly(year, month, day ?? 1)))
            fields.Add(fields.PlaceOf("month"), "an event outside the plan's period", $"a day from {period.First:yyyy-MM-dd} to {period.Last:yyyy-MM-dd}");
        return new Occasion(
            id,
            name,
            year,
            month,
            day,
            last is { } to ? new DateOnly(year, month, to) : null,
            [.. places.Select(place => place.Name)],
            [.. places.SelectMany(place => place.Path).Distinct(StringComparer.Ordinal)]);
    }
}
