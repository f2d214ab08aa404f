using System.Data.Common;
using Dapper;
using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests;

/// <summary>
/// What every store has to do. One subclass for each database; its rules stand in the files beside this one.
/// </summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected const string Here = "jiangan";

    private int messages;

    protected IStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await Open();
        await Store.PutPlan(Here, "plan: 1", Given.Plan(), Given.Now);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>An empty database on the first call; the same on later calls.</summary>
    protected abstract Task<IStore> Open();

    /// <summary>Throws the database away.</summary>
    protected abstract ValueTask Close();

    /// <summary>A look behind the store, for what no caller of it may see.</summary>
    protected abstract DbConnection Behind();

    /// <summary>Commits as the pipeline does: talk and facts are read first, unless the test says what was read.</summary>
    protected async Task<CommitResult> Commit(
        string turn,
        Decision decision,
        string authority = Here,
        string conversation = "c1",
        string? message = null,
        int? planRevision = null,
        long? talkVersion = null,
        long? moment = null,
        string? person = "promoter",
        DateTimeOffset? now = null) =>
        await Store.Commit(new TurnToCommit(
            authority,
            new Incoming("console", conversation, "sender-" + conversation, message ?? $"m{Interlocked.Increment(ref messages)}", "…"),
            turn,
            person,
            planRevision ?? (await Store.PlanInForce(authority))!.Revision,
            talkVersion ?? (await Store.Talk(authority, "console", conversation)).Version,
            moment ?? (await Store.Recall(authority, Needs.None)).Moment,
            decision,
            Locale.Zh,
            now ?? Given.Now));

    protected async Task Commits(string turn, Decision decision, string authority = Here, string conversation = "c1", string? person = "promoter", DateTimeOffset? now = null) =>
        Assert.IsType<CommitResult.Done>(await Commit(turn, decision, authority, conversation, person: person, now: now));

    protected async Task<Facts> Facts(Needs needs, string authority = Here) => (await Store.Recall(authority, needs)).Facts;

    protected async Task<IReadOnlyList<string>> Found(params string[] said) =>
        [.. (await Facts(new Needs { ProjectsLike = said })).Projects.Select(file => file.Project.Id)];

    protected async Task<IReadOnlyList<T>> Look<T>(string sql)
    {
        await using var books = Behind();
        return [.. await books.QueryAsync<T>(sql)];
    }

    protected async Task<long> Count(string table) => (await Look<long>($"SELECT count(*) FROM {table}")).Single();

    /// <summary>The number of rows that a turn may write to, table by table.</summary>
    protected async Task<IReadOnlyList<long>> AllCounts()
    {
        var counts = new List<long>();
        foreach (var table in (string[])
            ["seen", "turn", "record", "revision", "known_name", "project_line", "book_name", "contribution", "month_total", "day_total", "talk", "last_talk", "reminder", "outbox", "audit", "identity", "bulletin", "bulletin_revision"])
            counts.Add(await Count(table));
        return counts;
    }
}
