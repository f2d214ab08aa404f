using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PromoBot.Stories;

/// <summary>
/// All that a story left in the books, as lines: every table but those of the channels themselves. Ids are made anew in every
/// run, so turns are called by their number.
/// </summary>
internal static class BooksDump
{
    /// <summary>How messages came and went, the accounts they came from, and where each conversation stands: a web chat begins a new one after long silence.</summary>
    private static readonly string[] OfTheChannels = ["talk", "last_talk", "seen", "outbox", "inbox", "identity", "invitation", "reachable", "web_activity", "migration", "audit"];

    private static readonly string[] OtherColumns = ["channel", "conversation"];

    public static IReadOnlyList<string> Of(string folder)
    {
        using var books = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "promobot.db"), Pooling = false, Mode = SqliteOpenMode.ReadOnly,
        }.ConnectionString);
        books.Open();
        var turns = Rows(books, "SELECT id FROM turn ORDER BY moment").Select((row, at) => (Id: row[0].Value, Name: $"turn{at + 1}")).ToList();
        var tables = Rows(books, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").Select(row => row[0].Value);
        return
        [
            .. tables.Where(table => !OfTheChannels.Contains(table)).SelectMany(table => Rows(books, $"SELECT * FROM \"{table}\"")
                .Select(row => Named($"{table}: {string.Join(", ", row.Where(cell => !OtherColumns.Contains(cell.Name)).Select(cell => $"{cell.Name}={cell.Value}"))}", turns))
                .Order(StringComparer.Ordinal)),
            .. Rows(books, "SELECT at, turn, person, deed, about, number FROM audit WHERE deed NOT IN ('bound') ORDER BY id")
                .Select(row => Named($"audit: {string.Join(", ", row.Select(cell => cell.Value))}", turns)),
        ];
    }

    private static string Named(string line, IReadOnlyList<(string Id, string Name)> turns)
    {
        var named = new StringBuilder(line);
        foreach (var (id, name) in turns)
            named.Replace(id, name);
        return named.ToString();
    }

    private static List<IReadOnlyList<(string Name, string Value)>> Rows(SqliteConnection books, string sql)
    {
        using var command = books.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyList<(string, string)>>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at =>
                (reader.GetName(at), reader.IsDBNull(at) ? "" : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture)!))]);
        }

        return rows;
    }
}
