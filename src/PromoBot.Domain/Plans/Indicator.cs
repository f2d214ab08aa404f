namespace PromoBot.Domain;

/// <summary>Something that is owed (指标): declared in a plan file, never coded.</summary>
/// <param name="Id">Unique in the plan; people's words map to <paramref name="Topic"/>.</param>
/// <param name="Topic">The key of <see cref="Topics"/> that asks for it (<c>funds</c>, <c>projects_1b</c>); several indicators may share one.</param>
/// <param name="Name">By language tag: zh-CN, en.</param>
/// <param name="Unit">In which the plan states it and answers show it.</param>
/// <param name="Compare">Whether the target itself is enough.</param>
/// <param name="Targets">By unit id; <see cref="Whole"/> is the authority's own. A unit that is missing owes nothing for itself.</param>
public sealed record Indicator(
    string Id,
    string Topic,
    IReadOnlyDictionary<string, string> Name,
    UnitOfMeasure Unit,
    Measure Measure,
    ProjectFilter Filter,
    Comparison Compare,
    IReadOnlyDictionary<string, Tiers> Targets)
{
    /// <summary>The key in <see cref="Targets"/> of the authority as a whole.</summary>
    public const string Whole = "";
}

/// <summary>What is added up. Further kinds (shares, growth, measured rates, quotas) are further cases.</summary>
public abstract record Measure
{
    private Measure()
    {
    }

    /// <summary>Sum of receipts of these kinds, dated in the period.</summary>
    public sealed record SumOfReceipts(IReadOnlyList<AmountKind> Kinds) : Measure;

    /// <summary>Number of projects that reach the stage (or, unreported, one beyond it) in the period.</summary>
    public sealed record NumberOfProjects(Stage Reaching) : Measure;

    /// <summary>Number of companies met on visits in the period.</summary>
    /// <param name="Directions">Empty: all. A visit whose direction nobody said counts with any.</param>
    public sealed record NumberOfVisits(IReadOnlyList<Direction> Directions) : Measure;
}

/// <summary>How an amount is stated: 亿元, 万美元, 个.</summary>
/// <param name="Name">As the plan writes it.</param>
/// <param name="Currency">Null for counts.</param>
/// <param name="Size">Whole units of the currency in one: 100,000,000 for 亿元; 1 for counts.</param>
public sealed record UnitOfMeasure(string Name, string? Currency, decimal Size);

/// <summary>`≥` or `>`.</summary>
public enum Comparison
{
    AtLeast,
    MoreThan,
}

/// <summary>Targets in the indicator's unit of measure: expected (预期), and stretch (拼搏) where the plan has one.</summary>
public sealed record Tiers(decimal Expected, decimal? Stretch);

/// <summary>Which projects count. A part that is null or empty lets all pass.</summary>
/// <param name="InvestmentAtLeast">
/// Total investment, or the contract sum where nobody said the investment; in any currency, compared in yuan, of a range the lower end.
/// </param>
/// <param name="AnyTag">At least one of these.</param>
/// <param name="AllTags">Each of these.</param>
/// <param name="NotTags">None of these.</param>
public sealed record ProjectFilter(
    Money? InvestmentAtLeast,
    IReadOnlyList<Tag> AnyTag,
    IReadOnlyList<Tag> AllTags,
    IReadOnlyList<Tag> NotTags)
{
    public static ProjectFilter None { get; } = new(null, [], [], []);
}
