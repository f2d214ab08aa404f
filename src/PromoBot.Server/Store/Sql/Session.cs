using System.Data.Common;
using Dapper;

namespace PromoBot.Server.Store;

/// <summary>An open transaction. What stands in this folder speaks SQL that SQLite and PostgreSQL both take.</summary>
internal sealed record Session(DbConnection Connection, DbTransaction Transaction)
{
    /// <summary>
    /// Many rows in one call are prepared once. Returns the number of rows: with <c>ON CONFLICT DO NOTHING</c> or a condition, 0
    /// means "somebody was faster".
    /// </summary>
    public Task<int> Execute(string sql, object parameters) => Connection.ExecuteAsync(sql, parameters, Transaction);

    public async Task<IReadOnlyList<T>> List<T>(string sql, object parameters) =>
        (await Connection.QueryAsync<T>(sql, parameters, Transaction)).AsList();

    public Task<T?> One<T>(string sql, object parameters) => Connection.QuerySingleOrDefaultAsync<T>(sql, parameters, Transaction);
}
