using System.Data.Common;
using Microsoft.Data.Sqlite;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests;

/// <summary>The contract on a real file.</summary>
public class SqliteStoreTests : StoreContract
{
    private readonly TemporaryFolder folder = new();

    protected override Task<IStore> Open() => Task.FromResult<IStore>(SqliteStore.Open(folder.Path));

    protected override DbConnection Behind() => folder.Connect();

    protected override ValueTask Close()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// A copy of the files in the middle of a write is what a power cut leaves. A reader that looks at the beginning all the
    /// while keeps SQLite from moving the log into the file, so that the two can be copied one after the other.
    /// </summary>
    [Fact]
    public async Task A_crash_at_any_moment_leaves_whole_turns_only()
    {
        await Store.DisposeAsync();
        await using var store = SqliteStore.Open(folder.Path);
        await using var beginning = folder.Connect();
        await using var held = beginning.BeginTransaction(deferred: true);
        using (var look = new SqliteCommand("SELECT count(*) FROM turn", beginning, held))
            await look.ExecuteScalarAsync();

        var copies = new List<TemporaryFolder>();
        var writing = Task.Run(async () =>
        {
            for (var turn = 1; turn <= 150; turn++)
                Assert.IsType<CommitResult.Done>(await Write(store, turn));
        });
        while (!writing.IsCompleted)
            copies.Add(folder.Copy());
        await writing;

        Assert.NotEmpty(copies);
        foreach (var copy in copies.Where((_, number) => number % (1 + (copies.Count / 12)) == 0))
            await StandsAfterTheCrash(copy);
        copies.ForEach(copy => copy.Dispose());
    }

    private static Task<CommitResult> Write(SqliteStore store, int turn) => store.Commit(new TurnToCommit(
        Here,
        new Server.Turns.Incoming("console", $"c{turn}", "s", "m", "…"),
        $"t{turn}",
        "promoter",
        1,
        0,
        0,
        Given.VisitAndLead($"t{turn}"),
        Language.Locale.Zh,
        Given.Now));

    private static async Task StandsAfterTheCrash(TemporaryFolder copy)
    {
        await using var store = SqliteStore.Open(copy.Path);
        Assert.Equal("ok", copy.Ask("PRAGMA integrity_check"));
        Assert.Equal(0L, copy.Ask("SELECT count(*) FROM pragma_foreign_key_check"));
        var turns = (long)copy.Ask("SELECT count(*) FROM turn")!;
        Assert.Equal(2 * turns, copy.Ask("SELECT count(*) FROM revision"));
        Assert.Equal(3 * turns, copy.Ask("SELECT count(*) FROM contribution"));
        Assert.Equal(30_000 * turns, copy.Ask("SELECT coalesce(sum(amount), 0) FROM month_total WHERE owner = ''"));
        Assert.Equal(turns, copy.Ask("SELECT count(*) FROM outbox"));
        Assert.IsType<CommitResult.Done>(await Write(store, 1000));
    }
}
