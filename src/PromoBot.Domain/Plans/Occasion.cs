namespace PromoBot.Domain;

/// <summary>An event of the year's calendar (年度活动), as the plan or an officer dates it.</summary>
/// <param name="Day">Null: only the month is known, and it stays so.</param>
/// <param name="Last">The last day, where it takes several.</param>
/// <param name="Regions">The places with all regions they lie in, for the level of a trip there.</param>
public sealed record Occasion(
    string Id, string Name, int Year, int Month, int? Day, DateOnly? Last, IReadOnlyList<string> Places, IReadOnlyList<string> Regions)
{
    /// <summary>The first day it can be on.</summary>
    public DateOnly From => new(Year, Month, Day ?? 1);

    /// <summary>The last day it can be on.</summary>
    public DateOnly To => Last ?? (Day is { } day ? new DateOnly(Year, Month, day) : From.AddMonths(1).AddDays(-1));
}

/// <summary>How often a bulletin (通报) is due.</summary>
public enum BulletinKind
{
    Weekly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
}

/// <summary>The plan's rhythm (通报制度): a bulletin over each span, due so many days after its end.</summary>
public sealed record BulletinRule(BulletinKind Kind, int DueAfterDays)
{
    /// <summary>Heads of units and leaders.</summary>
    public static IReadOnlyList<Role> Usual { get; } = [Role.Head, Role.Leader];

    /// <summary>Whom a released bulletin is sent to, by role; everybody else may ask for it.</summary>
    public IReadOnlyList<Role> To { get; init; } = Usual;
}
