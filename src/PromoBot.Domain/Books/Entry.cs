namespace PromoBot.Domain;

/// <summary>
/// One record in the books. Never overwritten: a correction is a new revision of the same <see cref="Id"/>,
/// an undo a revision that is withdrawn.
/// </summary>
public abstract record Entry
{
    private protected Entry()
    {
    }

    /// <summary>Unique in the authority; made from the turn that wrote the record first.</summary>
    public required string Id { get; init; }

    /// <summary>The unit that the record counts for.</summary>
    public required string Unit { get; init; }

    /// <summary>Id of the person who reported it.</summary>
    public required string Person { get; init; }

    /// <summary>The day it happened, in the authority's time zone; counts for that day's month.</summary>
    public required DateOnly Date { get; init; }

    public bool IsWithdrawn { get; init; }

    /// <summary>The day it was written down first; null in records of a version that did not keep it. Later than the bulletin of its month: 补报.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>What proves it, as the reporter named or attached it (银行回单, 合同).</summary>
    public string? Evidence { get; init; }

    /// <summary>What an officer found; null while nobody has looked.</summary>
    public Review? Review { get; init; }
}
