using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PromoBot.Server.Store;

/// <summary>Brings the tables up to date by the numbered scripts of <c>Migrations/</c>; a released script is never edited.</summary>
internal static class SqliteMigrations
{
    private static readonly IReadOnlyList<Script> Scripts = [.. Embedded().OrderBy(script => script.Number)];

    /// <exception cref="StoreUnusableException">The file is not ours, or from another version.</exception>
    public static void Run(SqliteConnection connection, SqliteFile file)
    {
        // Looked at before anything is changed: the file may be somebody else's.
        RefuseForeign(connection, file);
        SqliteFile.Pragma(connection, "journal_mode = WAL");

        // Two processes may start at once. The write lock also tells now, rather than at the first message, that the file is locked.
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT",
            transaction: transaction);
        var done = Done(connection, transaction);
        RefuseOther(done, file);
        foreach (var script in Scripts.Skip(done.Count))
        {
            connection.Execute(script.Sql, transaction: transaction);
            connection.Execute("INSERT INTO migration (number, name, checksum) VALUES (@Number, @Name, @Checksum)", script, transaction);
        }

        transaction.Commit();
    }

    private static void RefuseForeign(SqliteConnection connection, SqliteFile file)
    {
        var tables = connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table'").AsList();
        if (tables.Count > 0 && !tables.Contains("migration", StringComparer.Ordinal))
            throw new StoreUnusableException($"{file.Path} is a database, but not PromoBot's: name another folder with --data.");
        if (tables.Count > 0)
            RefuseOther(Done(connection, transaction: null), file);
    }

    private static void RefuseOther(IReadOnlyList<Applied> done, SqliteFile file)
    {
        if (done.Count > Scripts.Count)
        {
            throw new StoreUnusableException(
                $"{file.Path} is from a newer version of PromoBot (its tables are at {done[^1].Name}, "
                + $"this program knows {Scripts[^1].Name}): update the program.");
        }

        foreach (var (applied, script) in done.Zip(Scripts))
        {
            if (applied.Number != script.Number || applied.Checksum != script.Checksum)
            {
                throw new StoreUnusableException(
                    $"{file.Path} was made by another build of PromoBot (its {applied.Name} is not this program's): "
                    + "use that build, or a new folder with --data.");
            }
        }
    }

    private static List<Applied> Done(SqliteConnection connection, SqliteTransaction? transaction) =>
        connection.Query<Applied>("SELECT number, name, checksum FROM migration ORDER BY number", transaction: transaction).AsList();

    private static IEnumerable<Script> Embedded()
    {
        const string folder = "Sqlite/Migrations/";
        var assembly = typeof(SqliteMigrations).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var name = resource[folder.Length..];
            yield return new Script(int.Parse(name[..4], CultureInfo.InvariantCulture), name, reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
    }

    private sealed record Script(int Number, string Name, string Sql)
    {
        public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));
    }

    private sealed record Applied
    {
        public long Number { get; init; }

        public string Name { get; init; } = "";

        public string Checksum { get; init; } = "";
    }
}
