using Microsoft.Data.Sqlite;

namespace PromoBot.Server.Store;

/// <summary>Where the books lie.</summary>
/// <param name="Patience">How long to wait for another process's write.</param>
internal sealed record SqliteFile(string Folder, TimeSpan Patience)
{
    public string Path => System.IO.Path.Combine(Folder, "promobot.db");

    /// <exception cref="StoreUnusableException">The folder cannot be made.</exception>
    public static SqliteFile In(string folder, TimeSpan patience)
    {
        var file = new SqliteFile(System.IO.Path.GetFullPath(folder), patience);
        try
        {
            Directory.CreateDirectory(file.Folder);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException(
                File.Exists(file.Folder)
                    ? $"The data folder {file.Folder} is a file: name a folder with --data."
                    : $"The data folder {file.Folder} cannot be made ({trouble.Message}): name another with --data.",
                trouble);
        }

        return file;
    }

    public SqliteConnection Connect()
    {
        // The library's own pool would keep files open after the store is closed. Its own waiting sleeps 150 ms at a time, so it
        // gets the shortest it takes and SQLite's does the work.
        var settings = new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, ForeignKeys = true, DefaultTimeout = 1 };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            Pragma(connection, $"busy_timeout = {Patience.TotalMilliseconds}");
            Pragma(connection, "synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static object? Pragma(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return command.ExecuteScalar();
    }
}
