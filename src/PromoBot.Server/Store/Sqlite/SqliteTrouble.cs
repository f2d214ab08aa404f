using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PromoBot.Server.Store;

/// <summary>What SQLite's errors mean to the person who runs the bot. Errors that are a bug of ours stay what they are.</summary>
internal static class SqliteTrouble
{
    public static bool IsTheMachines(SqliteException trouble) => Sentence(trouble, "") is not null;

    public static StoreUnusableException Explain(SqliteException trouble, SqliteFile file) =>
        new(Sentence(trouble, file.Path) ?? trouble.Message, trouble);

    private static string? Sentence(SqliteException trouble, string path) => trouble.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            $"{path} is locked by another process: wait until it is done, or end it, and try again.",
        raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            $"{path} cannot be opened for writing: check the permissions of the file and of its folder.",
        raw.SQLITE_NOTADB =>
            $"{path} is not a database: move it away, or name another folder with --data.",
        raw.SQLITE_CORRUPT =>
            $"{path} is damaged: put a backup in its place.",
        raw.SQLITE_FULL =>
            $"The disk that holds {path} is full: make room and try again.",
        raw.SQLITE_IOERR =>
            $"The disk that holds {path} does not work as it should: check it, then put a backup in place if the file is damaged.",
        _ => null,
    };
}
