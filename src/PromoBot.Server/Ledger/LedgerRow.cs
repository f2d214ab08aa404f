using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>Where a row stands.</summary>
internal readonly record struct RowPlace(string Sheet, int Row)
{
    public override string ToString() => $"{Sheet}!{Row}";
}

/// <summary>What rows of all kinds say.</summary>
/// <param name="Id">系统编号; null in rows that no export wrote.</param>
/// <param name="Person">Id of the reporter, where the row names one.</param>
/// <param name="IsExported">The row knows when it was reported, or that nobody does.</param>
internal sealed record RowHead(
    RowPlace Place, string? Id, string? Unit, string? Person, DateOnly? ReportedOn, bool IsExported, string? Evidence, Review? Review);

/// <summary>Who imports, and when.</summary>
internal sealed record Entering(string Person, DateOnly Today);

/// <summary>A row that could be read.</summary>
internal abstract record LedgerRow(RowHead Head)
{
    /// <summary>A word for it in the first lines of a dry run.</summary>
    public abstract string Title { get; }

    public abstract LedgerKind Kind { get; }

    /// <summary>
    /// The record with what the row says. A blank cell says nothing: what stands in the books stays. The finding of an officer
    /// stays with a record that stays the same, and goes with a change.
    /// </summary>
    /// <param name="isOwn">The record is this row's: lists are replaced. Else it was told in the talk, and the row adds to it.</param>
    public Entry Enter(string id, Entry? standing, bool isOwn, Entering how)
    {
        var entry = Say(id, standing, isOwn, how) with
        {
            Person = standing?.Person ?? Head.Person ?? how.Person,
            ReportedOn = standing is null ? Head.ReportedOn ?? (Head.IsExported ? null : how.Today) : standing.ReportedOn,
            Evidence = Head.Evidence ?? standing?.Evidence,
            IsWithdrawn = standing?.IsWithdrawn ?? false,
            Review = standing is null ? Head.Review : standing.Review,
        };
        return standing is null || IsSame(standing, entry) ? entry : entry with { Review = null };
    }

    protected abstract Entry Say(string id, Entry? standing, bool isOwn, Entering how);

    /// <summary>Regions follow from the places mostly, but not always.</summary>
    public static bool IsSame(Entry one, Entry other) => Sameness.IsSame(one, other) && RegionsOf(one).SequenceEqual(RegionsOf(other));

    protected static IReadOnlyList<T> Said<T>(IReadOnlyList<T> said, IReadOnlyList<T>? standing, bool isOwn) =>
        said.Count == 0 ? standing ?? [] : standing is null || isOwn ? said : [.. standing.Union(said)];

    protected static IReadOnlyList<string> SaidNames(IReadOnlyList<string> said, IReadOnlyList<string>? standing, bool isOwn) =>
        said.Count == 0 ? standing ?? [] : standing is null || isOwn ? said : [.. standing.Concat(said).DistinctBy(NameKey.Of)];

    private static IReadOnlyList<string> RegionsOf(Entry entry) => entry switch
    {
        Trip trip => trip.Regions,
        Event held => held.Regions,
        _ => [],
    };
}
