namespace PromoBot.Language;

/// <summary>Which slots an act fills, by their names in <c>docs/labels.md</c>.</summary>
public static class SlotNames
{
    public static IReadOnlyList<string> Of(Slots slots) =>
        [.. Listed(slots).Where(slot => slot.IsSaid).Select(slot => slot.Name)];

    private static IEnumerable<(string Name, bool IsSaid)> Listed(Slots slots) =>
    [
        ("date", slots.Date is not null),
        ("date_to", slots.DateTo is not null),
        ("time", slots.Time is not null),
        ("due", slots.Due is not null),
        ("direction", slots.Direction is not null),
        ("status", slots.Status is not null),
        ("companies", slots.Companies.Count > 0),
        ("contacts", slots.Contacts.Count > 0),
        ("leader", slots.Leader is not null),
        ("person", slots.Person is not null),
        ("places", slots.Places.Count > 0),
        ("project", slots.Project is not null),
        ("industry", slots.Industry is not null),
        ("amounts", slots.Amounts.Count > 0),
        ("stage", slots.Stage is not null),
        ("tags", slots.Tags.Count > 0),
        ("unit", slots.Unit is not null),
        ("scope", slots.Scope is not null),
        ("indicator", slots.Indicator is not null),
        ("tier", slots.Tier is not null),
        ("period", slots.Period is not null),
        ("level", slots.Level is not null),
        ("count", slots.Count is not null),
        ("format", slots.Format is not null),
        ("code", slots.Code is not null),
        ("evidence", slots.Evidence is not null),
        ("reason", slots.Reason is not null),
        ("figures", slots.Figures.Count > 0),
        ("quality", slots.Quality.Count > 0),
        ("from", slots.From.Count > 0),
        ("gathering", slots.Gathering is not null),
        ("title", slots.Title is not null),
        ("bulletin", slots.Bulletin is not null),
        ("edit", slots.Edit is not null),
    ];
}
