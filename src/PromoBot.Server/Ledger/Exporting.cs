using PromoBot.Domain;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Ledger;

/// <summary>The books as a ledger: what <see cref="Importing"/> reads back to the same figures.</summary>
internal static class Exporting
{
    private const int Page = 5_000;

    /// <summary>As many as a sheet of a workbook holds, with some room.</summary>
    private const int MostRows = 1_000_000;

    /// <param name="isWanted">Null: all records.</param>
    public static async Task<IReadOnlyList<SheetToWrite>> Sheets(IStore store, InForce inForce, CancellationToken cancel, Func<Entry, bool>? isWanted = null)
    {
        var entries = new List<Entry>();
        for (var after = ""; ;)
        {
            var page = await store.Records(inForce.Plan.Authority.Id, after, Page, cancel).ConfigureAwait(false);
            entries.AddRange(page.Where(entry => !entry.IsWithdrawn && Identity.IsInLedgers(entry) && (isWanted is null || isWanted(entry))));
            if (page.Count < Page)
                return Of(entries, inForce.Plan, inForce.People);
            after = page[^1].Id;
        }
    }

    /// <summary>All records that stand, sheet by sheet, by unit and day. Money of a project that was taken back counts nowhere and is left out with it.</summary>
    public static IReadOnlyList<SheetToWrite> Of(IReadOnlyList<Entry> entries, Plan plan, IReadOnlyList<Person> people)
    {
        var projects = entries.OfType<Project>().ToDictionary(project => project.Id, StringComparer.Ordinal);
        var names = people.ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
        var place = plan.Units.Index().ToDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);
        var ordered = entries
            .Where(entry => entry is not Receipt receipt || projects.ContainsKey(receipt.Project))
            .OrderBy(entry => place.GetValueOrDefault(entry.Unit, int.MaxValue))
            .ThenBy(entry => entry.Date)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .ToLookup(KindOf);
        return [.. Ledger.Sheets.All.SelectMany(sheet => Split(sheet, ordered[sheet.Kind], plan, names, projects))];
    }

    private static IEnumerable<SheetToWrite> Split(
        LedgerSheet sheet, IEnumerable<Entry> entries, Plan plan, Dictionary<string, string> people, Dictionary<string, Project> projects)
    {
        List<Column> columns = [.. sheet.Written.Select(column => Template.WithUnits(column, plan))];
        var parts = entries.Chunk(MostRows).DefaultIfEmpty([]).Index();
        return parts.Select(part => new SheetToWrite(
            part.Index == 0 ? sheet.Name : $"{sheet.Name}{part.Index + 1}",
            columns,
            [.. part.Item.Select(entry => Row(entry, columns, sheet, plan, people, projects))],
            ReadyRows: 0));
    }

    private static IReadOnlyList<Cell> Row(
        Entry entry, List<Column> columns, LedgerSheet sheet, Plan plan, Dictionary<string, string> people, Dictionary<string, Project> projects)
    {
        var cells = entry switch
        {
            Project project => ProjectRow.Write(project, sheet),
            Receipt receipt => ReceiptRow.Write(receipt, projects[receipt.Project], sheet),
            Visit visit => VisitRow.Write(visit, plan.Authority),
            Trip trip => TripRow.Write(trip, plan.Authority, people),
            Event held => EventRow.Write(held),
            Measurement measured => MeasurementRow.Write(measured),
            var other => throw new InvalidOperationException($"No sheet for {other.GetType().Name}."),
        };
        cells[Field.Id] = Cell.Of(entry.Id);
        cells[Field.Unit] = Cell.Of(entry.Unit == Indicator.Whole ? plan.Authority.Name : plan.FindUnit(entry.Unit)?.Name ?? entry.Unit);
        cells[Field.Evidence] = Cell.Of(entry.Evidence);
        cells[Field.Reporter] = Cell.Of(people.GetValueOrDefault(entry.Person));
        cells[Field.ReporterId] = Cell.Of(entry.Person);
        cells[Field.ReportedOn] = Cell.Of(entry.ReportedOn);
        if (entry.Review is { } review)
        {
            cells[Field.Reviewed] = Cell.Of(review.IsVerified ? Terms.Verified : Terms.Rejected);
            cells[Field.ReviewedBy] = Cell.Of(review.By);
            cells[Field.ReviewedOn] = Cell.Of(review.On);
            cells[Field.ReviewReason] = Cell.Of(review.Reason);
        }

        return [.. columns.Select(column => cells.GetValueOrDefault(column.Field, Cell.Blank))];
    }

    private static LedgerKind KindOf(Entry entry) => entry switch
    {
        Project => LedgerKind.Project,
        Receipt => LedgerKind.Receipt,
        Visit => LedgerKind.Visit,
        Trip => LedgerKind.Trip,
        Event => LedgerKind.Event,
        Measurement => LedgerKind.Measurement,
        var other => throw new InvalidOperationException($"No sheet for {other.GetType().Name}."),
    };
}
