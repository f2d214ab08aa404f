using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A visit as the card shows it.</summary>
internal static class VisitCard
{
    public static Block.FactList Of(Visit visit, IReadOnlyList<Doubt> doubts) => new(
        Text.Of("log_visit.heading"),
        [
            .. Labels.Fact("date", visit.Date, Doubts.On(doubts, "date")),
            .. Place(visit, Doubts.On(doubts, "places")),
            .. Labels.Fact("companies", visit.Companies, Doubts.On(doubts, "companies")),
            .. visit.Count is { } count && visit.Companies.Count == 0 ? Labels.Fact("count", new Value.Number(count), Doubts.On(doubts, "count")) : [],
            .. Labels.Fact("contacts", visit.Contacts, Doubts.On(doubts, "contacts")),
            .. Labels.Fact("leader", visit.Leader, Doubts.On(doubts, "leader")),
            .. visit.Direction is { } direction ? Labels.Fact("direction", Labels.Of(direction), Doubts.On(doubts, "direction")) : [],
            .. Labels.Fact("topic", visit.Project, Doubts.On(doubts, "project")),
            .. Labels.Fact("industry", visit.Industry, Doubts.On(doubts, "industry")),
            .. visit.FollowUp is { } due ? Labels.Fact("due", due, Doubts.On(doubts, "due")) : [],
        ]);

    private static IEnumerable<Fact> Place(Visit visit, bool isUnsure) => (visit.Places, visit.Level) switch
    {
        ([], _) => [],
        (var places, { } level) =>
            Labels.Fact("places", Text.Of("log_visit.place", ("places", new Value.Names(places)), ("level", Labels.Of(level))), isUnsure),
        (var places, null) => Labels.Fact("places", places, isUnsure),
    };
}
