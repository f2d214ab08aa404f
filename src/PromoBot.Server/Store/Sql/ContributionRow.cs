using PromoBot.Domain;

namespace PromoBot.Server.Store;

/// <summary>A contribution as its table holds it.</summary>
internal record ContributionRow
{
    public const string Columns = "record AS Entry, indicator, part, unit, person, project, date, amount, verification";

    public string Entry { get; init; } = "";

    public string Indicator { get; init; } = "";

    public string Part { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Person { get; init; } = "";

    public string? Project { get; init; }

    public string Date { get; init; } = "";

    public long Amount { get; init; }

    public string Verification { get; init; } = "";

    public Contribution Contribution => new(
        Indicator, Unit, Person, Project, Form.Day(Date), Scaled.ToAmount(Amount), Entry, Enum.Parse<Verification>(Verification), Enum.Parse<Part>(Part));
}
