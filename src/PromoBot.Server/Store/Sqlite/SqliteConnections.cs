using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;

namespace PromoBot.Server.Store;

/// <summary>One connection that writes, and as many that read as are busy at once.</summary>
internal sealed class SqliteConnections : IAsyncDisposable
{
    private readonly SqliteFile file;
    private readonly SqliteConnection writer;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentBag<SqliteConnection> readers = [];
    private int isClosed;

    private SqliteConnections(SqliteFile file, SqliteConnection writer)
    {
        this.file = file;
        this.writer = writer;
    }

    /// <exception cref="StoreUnusableException">The file cannot be used.</exception>
    public static SqliteConnections Open(SqliteFile file)
    {
        SqliteConnection? opened = null;
        try
        {
            opened = file.Connect();
            // A ledger that comes in writes all over the file; with SQLite's own 2 MB each page would be fetched again and again.
            SqliteFile.Pragma(opened, "cache_size = -65536");
            SqliteMigrations.Run(opened, file);
            return new SqliteConnections(file, opened);
        }
        catch (Exception trouble)
        {
            opened?.Dispose();
            if (trouble is SqliteException sqlite && SqliteTrouble.IsTheMachines(sqlite))
                throw SqliteTrouble.Explain(sqlite, file);
            throw;
        }
    }

    /// <summary>All that is read is of one moment.</summary>
    public async Task<T> Read<T>(Func<Session, Task<T>> read, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            if (!readers.TryTake(out var reader))
                reader = NewReader();
            try
            {
                await using var transaction = reader.BeginTransaction(IsolationLevel.Serializable, deferred: true);
                return await read(new Session(reader, transaction));
            }
            finally
            {
                readers.Add(reader);
            }
        }
        catch (SqliteException trouble) when (SqliteTrouble.IsTheMachines(trouble))
        {
            throw SqliteTrouble.Explain(trouble, file);
        }
    }

    public Task Write(Func<Session, Task> write, CancellationToken cancel) =>
        Write(
            async session =>
            {
                await write(session);
                return true;
            },
            wrote => wrote,
            cancel);

    /// <summary>Commits where the result is to be kept, else leaves no trace. Once begun it is not cancelled.</summary>
    public async Task<T> Write<T>(Func<Session, Task<T>> write, Func<T, bool> keep, CancellationToken cancel)
    {
        await writing.WaitAsync(cancel);
        try
        {
            await using var transaction = writer.BeginTransaction(deferred: false);
            var result = await write(new Session(writer, transaction));
            if (keep(result))
                await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        catch (SqliteException trouble) when (SqliteTrouble.IsTheMachines(trouble))
        {
            throw SqliteTrouble.Explain(trouble, file);
        }
        finally
        {
            writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isClosed, 1) == 1)
            return;

        await writing.WaitAsync();
        foreach (var reader in readers)
            await reader.DisposeAsync();
        await writer.DisposeAsync();
        writing.Dispose();
    }

    private SqliteConnection NewReader()
    {
        var reader = file.Connect();
        SqliteFile.Pragma(reader, "query_only = ON");
        return reader;
    }
}
