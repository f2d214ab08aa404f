using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>A plan with the places of its indicators, for remarks.</summary>
internal sealed record PlacedPlan(Plan Plan, IReadOnlyDictionary<string, Place> Indicators);

/// <summary>Reads the sections of a plan file from top to bottom.</summary>
internal static class PlanReader
{
    /// <returns>Null where the file is no mapping at all. Not to be used where problems were added.</returns>
    public static PlacedPlan? Read(Yaml root, DateOnly today, ICollection<Problem> problems)
    {
        if (Fields.Of(root, "a plan", problems) is not { } fields)
            return null;
        var authority = AuthoritySection.Read(fields, problems);
        var period = PeriodSection.Read(fields, today, problems);
        var units = UnitSection.Read(fields, problems);
        var people = PeopleSection.Read(fields, units, problems);
        var rates = RateSection.Read(fields, problems);
        var indicators = IndicatorSection.Read(fields, new Around(period, units), problems);
        var verifies = RhythmSection.Verifies(fields);
        var calendar = CalendarSection.Read(fields, period, problems);
        var bulletins = RhythmSection.Bulletins(fields, problems);
        var reminders = ReminderSection.Read(fields, problems);
        fields.Close();
        return new PlacedPlan(
            new Plan(authority, period, units, people, [.. indicators.Select(one => one.Indicator)], rates)
            {
                Verifies = verifies,
                Calendar = calendar,
                Bulletins = bulletins,
                Reminders = reminders,
            },
            indicators.DistinctBy(one => one.Indicator.Id, StringComparer.Ordinal)
                .ToDictionary(one => one.Indicator.Id, one => one.Place, StringComparer.Ordinal));
    }
}
