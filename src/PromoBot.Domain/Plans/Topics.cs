namespace PromoBot.Domain;

/// <summary>What people ask for by name: the indicator keys of <c>docs/labels.md</c>, and one for all else.</summary>
public static class Topics
{
    /// <summary>An indicator that no key of the labels means; people find it by its name only.</summary>
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } =
    [
        "funds", "industry_funds_share", "fdi", "fdi_growth", "signed_amount",
        "projects_signed", "projects_100m", "projects_1b", "projects_started",
        "top500", "outward", "hq", "industry_share", "trips", "events", "meetings", "visits", "leads", Other,
    ];
}
