namespace PromoBot.Domain;

/// <summary>Whether two records say the same, lists compared by what they hold (a C# record compares lists by reference).</summary>
public static class Sameness
{
    public static bool IsSame(Entry one, Entry other) => (one, other) switch
    {
        (Visit a, Visit b) => Lists(a) == Lists(b)
            && a.Companies.SequenceEqual(b.Companies) && a.Contacts.SequenceEqual(b.Contacts)
            && a.Places.SequenceEqual(b.Places) && a.Tags.SequenceEqual(b.Tags),
        (Project a, Project b) => Lists(a) == Lists(b)
            && a.Companies.SequenceEqual(b.Companies) && a.Contacts.SequenceEqual(b.Contacts)
            && a.Amounts.ToHashSet().SetEquals(b.Amounts) && a.Tags.SequenceEqual(b.Tags) && a.Stages.SequenceEqual(b.Stages)
            && a.From.SequenceEqual(b.From) && a.Quality.SequenceEqual(b.Quality),
        (Event a, Event b) => a with { Places = [], Regions = [], Companies = [] } == b with { Places = [], Regions = [], Companies = [] }
            && a.Places.SequenceEqual(b.Places) && a.Companies.SequenceEqual(b.Companies),
        (Trip a, Trip b) => a with { Places = [], Regions = [], People = [] } == b with { Places = [], Regions = [], People = [] }
            && a.Places.SequenceEqual(b.Places) && a.People.SequenceEqual(b.People),
        (OccasionChange a, OccasionChange b) => a with { Places = [], Regions = [] } == b with { Places = [], Regions = [] } && a.Places.SequenceEqual(b.Places),
        _ => one == other,
    };

    private static Visit Lists(Visit visit) => visit with { Companies = [], Contacts = [], Places = [], Tags = [] };

    private static Project Lists(Project project) =>
        project with { Companies = [], Contacts = [], Amounts = [], Tags = [], Stages = [], From = [], Quality = [] };
}
