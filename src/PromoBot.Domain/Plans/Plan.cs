namespace PromoBot.Domain;

/// <summary>What is owed in a period, by whom (方案). Read from a plan file; the books are measured against it.</summary>
/// <param name="Period">First and last day that count.</param>
/// <param name="People">Sample people by role, put in force with the plan where the folder is empty.</param>
/// <param name="Rates">Yuan for one unit of a foreign currency, each with the day it holds from.</param>
public sealed record Plan(
    Authority Authority,
    Period Period,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<SamplePerson> People,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Rate> Rates)
{
    /// <summary>Kinds of record that count only once an officer has verified them; until then they are pending.</summary>
    public IReadOnlyList<RecordKind> Verifies { get; init; } = [];

    /// <summary>The year's events.</summary>
    public IReadOnlyList<Occasion> Calendar { get; init; } = [];

    public IReadOnlyList<BulletinRule> Bulletins { get; init; } = [];

    public ReminderRules Reminders { get; init; } = ReminderRules.Default;

    public Indicator? Find(string indicator) => Indicators.FirstOrDefault(one => one.Id == indicator);

    public Unit? FindUnit(string id) => Units.FirstOrDefault(unit => unit.Id == id);

    /// <summary>
    /// Ids of a unit and of all below it in the tree: what is done below counts for the unit too. The authority as a whole
    /// is only itself, because its totals already hold every unit.
    /// </summary>
    public IReadOnlyList<string> WithUnitsBelow(string unit)
    {
        var found = new List<string> { unit };
        for (var next = 0; unit != Indicator.Whole && next < found.Count; next++)
            found.AddRange(Units.Where(one => one.Parent == found[next] && !found.Contains(one.Id)).Select(one => one.Id));
        return found;
    }
}

/// <summary>A person of a plan file, with the invitation code that binds a channel account to them.</summary>
public sealed record SamplePerson(Person Person, string? InvitationCode);

/// <summary>What one unit of a currency is worth in yuan, from a day on.</summary>
/// <param name="Source">Where the rate was taken from, for those who ask how a figure came about.</param>
public sealed record Rate(string Currency, DateOnly From, decimal Yuan, string Source);

/// <summary>A span of days, both ends included.</summary>
public readonly record struct Period(DateOnly First, DateOnly Last)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public static Period OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
