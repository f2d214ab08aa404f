namespace PromoBot.Domain;

/// <summary>Money that arrived for a project (到位资金, 外资到账).</summary>
public sealed record Receipt : Entry
{
    /// <summary>Id of the project it arrived for.</summary>
    public required string Project { get; init; }

    /// <summary><see cref="AmountKind.Funds"/> or <see cref="AmountKind.Fdi"/>.</summary>
    public required AmountKind Kind { get; init; }

    public required Money Money { get; init; }
}
