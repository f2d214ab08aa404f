using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Ledger;

/// <summary>What became, or would become, of a row.</summary>
internal enum Fate
{
    New,
    Changed,
    Unchanged,

    /// <summary>Somebody took the record back: a file does not bring it in again.</summary>
    Withdrawn,
}

/// <summary>A row, the record after it, and what that is to the books.</summary>
internal sealed record Outcome(ResolvedRow Row, Fate Fate, Entry Entry)
{
    /// <summary>
    /// What a row does to a record. A row that says what it said at the last import says nothing new, whatever the talk made of the
    /// record since.
    /// </summary>
    public static Outcome Of(ResolvedRow row, ImportedRecord? known, Entering how)
    {
        if (known is null)
            return new Outcome(row, Fate.New, row.Row.Enter(row.Id, null, isOwn: true, how));
        if (known.Entry.IsWithdrawn)
            return new Outcome(row, Fate.Withdrawn, known.Entry);
        var after = row.Row.Enter(row.Id, known.Entry, row.IsOwn, how);
        var isSame = LedgerRow.IsSame(known.Entry, after)
            || (known.LastImport is { } last && LedgerRow.IsSame(last, row.Row.Enter(row.Id, last, row.IsOwn, how)));
        return new Outcome(row, isSame ? Fate.Unchanged : Fate.Changed, isSame ? known.Entry : after);
    }

    public Change? ChangeOf(ImportedRecord? known) => Fate is Fate.New or Fate.Changed ? new Change(known?.Entry, Entry) : null;
}

/// <summary>What a file brings to the books.</summary>
internal sealed record ImportPlan(
    IReadOnlyList<Outcome> Outcomes, IReadOnlyList<BadCell> Bad, IReadOnlyList<string> Remarks);

/// <summary>Brings a ledger into the books.</summary>
internal sealed class Importing(IStore store, InForce inForce, Entering how)
{
    /// <summary>Rows in one transaction: enough to be quick, few enough for a turn in between not to wait.</summary>
    private const int Part = 1_000;

    /// <summary>Another process that wants to write looks every tenth of a second at most whether it may.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    private string Authority => inForce.Plan.Authority.Id;

    /// <summary>What would come in.</summary>
    public async Task<ImportPlan> Plan(LedgerReading reading, CancellationToken cancel)
    {
        var books = await BooksIndex.Read(store, Authority, cancel).ConfigureAwait(false);
        var (rows, bad) = Resolving.Of(books, reading, how);
        var outcomes = new List<Outcome>(rows.Count);
        foreach (var some in rows.Chunk(Part))
        {
            var ids = some.Select(row => row.Id).Where(books.Has).ToList();
            var known = ids.Count == 0
                ? new Dictionary<string, ImportedRecord>()
                : await store.Imported(Authority, ids, cancel).ConfigureAwait(false);
            outcomes.AddRange(some.Select(row => Outcome.Of(row, known.GetValueOrDefault(row.Id), how)));
        }

        return new ImportPlan(outcomes, [.. reading.Bad, .. bad], reading.Remarks);
    }

    /// <summary>Writes what is new or changed, part by part; what a crash leaves out comes in when the same file is imported again.</summary>
    /// <returns>How it went for each row; null where another plan came into force: import again.</returns>
    public async Task<IReadOnlyList<Outcome>?> Write(ImportPlan plan, string note, TimeProvider clock, CancellationToken cancel)
    {
        var written = plan.Outcomes.Where(outcome => outcome.Fate is Fate.Unchanged or Fate.Withdrawn).ToList();
        foreach (var (number, part) in Parts(plan).Index())
        {
            cancel.ThrowIfCancellationRequested();
            if (number > 0)
                await Task.Delay(Breath, cancel).ConfigureAwait(false);
            var outcomes = new List<Outcome>();
            var result = await store.CommitBulk(ToCommit(part, number == 0 ? note : null, clock, outcomes), cancel).ConfigureAwait(false);
            if (result is BulkResult.OtherPlan)
                return null;
            written.AddRange(outcomes);
        }

        return written;
    }

    private BulkToCommit ToCommit(IReadOnlyList<ResolvedRow> part, string? note, TimeProvider clock, List<Outcome> outcomes) => new(
        Authority,
        BulkToCommit.Importing + Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
        how.Person,
        inForce.Plan,
        inForce.PlanRevision,
        [.. part.Select(row => row.Id)],
        known =>
        {
            outcomes.Clear();
            outcomes.AddRange(part.Select(row => Outcome.Of(row, known.GetValueOrDefault(row.Id), how)));
            return [.. outcomes.Select(outcome => outcome.ChangeOf(known.GetValueOrDefault(outcome.Row.Id))).OfType<Change>()];
        },
        note,
        clock.GetUtcNow());

    /// <summary>A project goes with its receipts, so that its figures are made once.</summary>
    private static IEnumerable<IReadOnlyList<ResolvedRow>> Parts(ImportPlan plan) => plan.Outcomes
        .Where(outcome => outcome.Fate is Fate.New or Fate.Changed)
        .Select((outcome, position) => (outcome.Row, position))
        .GroupBy(one => one.Row.Row is ReceiptRow receipt ? receipt.ProjectId! : one.Row.Id, StringComparer.Ordinal)
        .SelectMany(group => group.OrderBy(one => one.Row.Row is ReceiptRow).ThenBy(one => one.position).Select(one => one.Row))
        .Chunk(Part);
}
