namespace PromoBot.Domain;

/// <summary>Something that is owed (指标): declared in a plan file, never coded.</summary>
/// <param name="Id">Unique in the plan; people's words map to <paramref name="Topic"/>.</param>
/// <param name="Topic">The key of <see cref="Topics"/> that asks for it (<c>funds</c>, <c>projects_1b</c>); several indicators may share one.</param>
/// <param name="Name">By language tag: zh-CN, en.</param>
/// <param name="Unit">In which the plan states it and answers show it.</param>
/// <param name="Filter">Which records count; of a share, which of the whole are the part.</param>
/// <param name="Compare">Whether the target itself is enough.</param>
/// <param name="Targets">By unit id; <see cref="Whole"/> is the authority's own. A unit that is missing owes nothing for itself.</param>
public sealed record Indicator(
    string Id,
    string Topic,
    IReadOnlyDictionary<string, string> Name,
    UnitOfMeasure Unit,
    Measure Measure,
    Filter Filter,
    Comparison Compare,
    IReadOnlyDictionary<string, Tiers> Targets)
{
    /// <summary>The key in <see cref="Targets"/> of the authority as a whole.</summary>
    public const string Whole = "";

    /// <summary>Over which span the target is owed.</summary>
    public Span Span { get; init; } = new Span.Whole();

    /// <summary>By post: what each person who holds it owes (任务, 次数要求). Such an indicator is counted by person, not by unit.</summary>
    public IReadOnlyDictionary<string, Tiers> PostTargets { get; init; } = new Dictionary<string, Tiers>(StringComparer.Ordinal);

    /// <summary>加分项: shown, not required; its targets are nought.</summary>
    public bool IsBonus { get; init; }

    /// <summary>The targets are last year's results, which have to be beaten.</summary>
    public bool BeatsLastYear { get; init; }

    /// <summary>Points in the plan's score (考核分值); 0 where the plan gives none.</summary>
    public decimal Weight { get; init; }

    public bool IsByPerson => PostTargets.Count > 0;
}

/// <summary>How an amount is stated: 亿元, 万美元, 个, %.</summary>
/// <param name="Name">As the plan writes it.</param>
/// <param name="Currency">Null for counts and shares.</param>
/// <param name="Size">Whole units of the currency in one: 100,000,000 for 亿元; 1 for counts and %.</param>
public sealed record UnitOfMeasure(string Name, string? Currency, decimal Size)
{
    public const string PercentName = "%";

    public bool IsPercent => Name == PercentName;
}

/// <summary>`≥` or `>`.</summary>
public enum Comparison
{
    AtLeast,
    MoreThan,
}

/// <summary>Targets in the indicator's unit of measure: expected (预期), and stretch (拼搏) where the plan has one.</summary>
public sealed record Tiers(decimal Expected, decimal? Stretch);
