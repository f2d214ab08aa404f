using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Lists of visits and of money that arrived.</summary>
internal static class RecordLists
{
    public static PaperPart Visits(Plan plan, IReadOnlyList<Person> people, Chronicle news) => ListTable.Of(
        ["day", "unit", "reporter", "direction", "companies", "contacts", "leader", "places", "topic", "follow_up"],
        news.Visits.OrderBy(visit => visit.Date).ThenBy(visit => visit.Id, StringComparer.Ordinal).Select(visit => (IReadOnlyList<Value>)
        [
            ListTable.Day(visit.Date), ListTable.Unit(plan, visit.Unit), ListTable.Person(people, visit.Person),
            visit.Direction is { } direction ? Labels.Of(direction) : "",
            ListTable.Names(visit.Companies), ListTable.Names(visit.Contacts), visit.Leader ?? "", ListTable.Names(visit.Places), visit.Project ?? "", ListTable.Day(visit.FollowUp),
        ]));

    public static PaperPart Receipts(Plan plan, IReadOnlyList<Person> people, Chronicle news)
    {
        var projects = news.Projects.ToDictionary(project => project.Id, StringComparer.Ordinal);
        return ListTable.Of(
            ["day", "unit", "project", "kind", "amount", "reporter", "verified"],
            news.Receipts.OrderBy(receipt => receipt.Date).ThenBy(receipt => receipt.Id, StringComparer.Ordinal).Select(receipt => (IReadOnlyList<Value>)
            [
                ListTable.Day(receipt.Date), ListTable.Unit(plan, receipt.Unit), projects.GetValueOrDefault(receipt.Project)?.Name ?? receipt.Project, Labels.Of(receipt.Kind),
                ListTable.Amount(new Amount(receipt.Kind, receipt.Money.Value, receipt.Money.Currency)), ListTable.Person(people, receipt.Person),
                Rulings.Waits(plan, receipt) ? Text.Of("export.waits") : receipt.Review is null ? "" : Text.Of("export.verified"),
            ]));
    }
}
