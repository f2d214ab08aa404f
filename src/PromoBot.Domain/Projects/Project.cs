namespace PromoBot.Domain;

/// <summary>One thing from lead to operation (线索, 项目). Its <see cref="Entry.Date"/> is the day it was first reported.</summary>
public sealed record Project : Entry
{
    public required string Name { get; init; }

    public IReadOnlyList<string> Companies { get; init; } = [];

    public IReadOnlyList<string> Contacts { get; init; } = [];

    public string? Industry { get; init; }

    /// <summary>At most one for each kind: investment, signed, output. Money that arrived is a <see cref="Receipt"/>.</summary>
    public IReadOnlyList<Amount> Amounts { get; init; } = [];

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>Stages with their dates, in the order they were reported; the last is where the project stands.</summary>
    public required IReadOnlyList<StageReached> Stages { get; init; }

    /// <summary>Where the investor comes from, from the province or country down (河北省, 石家庄市); empty where nobody said.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The points of quality that an officer found met.</summary>
    public IReadOnlyList<QualityPoint> Quality { get; init; } = [];

    /// <summary>All five points are met (质量项目).</summary>
    public bool IsOfQuality => Enum.GetValues<QualityPoint>().All(Quality.Contains);

    /// <summary>The day of the next step.</summary>
    public DateOnly? FollowUp { get; init; }

    /// <summary>Id of the person who took the project over; null: still who reported it.</summary>
    public string? InCharge { get; init; }

    /// <summary>Id of the person who follows it now.</summary>
    public string FollowedBy => InCharge ?? Person;

    /// <summary>What it is measured by where a size is asked for: the planned investment, else the sum signed.</summary>
    public Amount? Worth => AmountOf(AmountKind.Investment) ?? AmountOf(AmountKind.Signed);

    public Stage Stage => Stages[^1].Stage;

    public Amount? AmountOf(AmountKind kind) => Amounts.FirstOrDefault(amount => amount.Kind == kind);
}
