using System.Text;
using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>The words that a plan file may use for things of the domain.</summary>
internal static class Vocabulary
{
    public static IReadOnlyDictionary<string, Tag> Tags { get; } = Names<Tag>();

    public static IReadOnlyDictionary<string, Stage> Stages { get; } =
        Names<Stage>().Where(one => one.Value is not (Stage.Shelved or Stage.Lost)).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, Role> Roles { get; } = Names<Role>();

    public static IReadOnlyDictionary<string, Direction> Directions { get; } = Names<Direction>();

    public static IReadOnlyDictionary<string, AmountKind> Receipts { get; } =
        Names<AmountKind>().Where(one => one.Value is AmountKind.Funds or AmountKind.Fdi).ToDictionary(StringComparer.Ordinal);

    /// <summary>What a project is worth.</summary>
    public static IReadOnlyDictionary<string, AmountKind> Worths { get; } =
        Names<AmountKind>().Where(one => one.Value is not (AmountKind.Funds or AmountKind.Fdi)).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, EventKind> Events { get; } = Names<EventKind>();

    public static IReadOnlyDictionary<string, TripLevel> Levels { get; } =
        Names<TripLevel>().Where(one => one.Value is not TripLevel.Home).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, BulletinKind> Bulletins { get; } = Names<BulletinKind>();

    public static IReadOnlyDictionary<string, ReminderKind> Reminders { get; } = Names<ReminderKind>();

    public static IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; } = Names<DayOfWeek>();

    /// <summary>In the plural: receipts, projects.</summary>
    public static IReadOnlyDictionary<string, RecordKind> Records { get; } =
        Names<RecordKind>().ToDictionary(one => $"{one.Key}s", one => one.Value, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, Comparison> Comparisons { get; } = new Dictionary<string, Comparison>(StringComparer.Ordinal)
    {
        ["≥"] = Comparison.AtLeast,
        [">="] = Comparison.AtLeast,
        [">"] = Comparison.MoreThan,
    };

    public static IReadOnlyDictionary<string, UnitOfMeasure> Measures { get; } =
        Money("元", Domain.Money.Yuan)
            .Concat(Money("美元", "USD")).Concat(Money("欧元", "EUR")).Concat(Money("港元", "HKD")).Concat(Money("日元", "JPY"))
            .Concat(new[] { "个", "家", "户", "次", "家次", "项", "宗", "场", UnitOfMeasure.PercentName }.Select(name => new UnitOfMeasure(name, null, 1)))
            .ToDictionary(unit => unit.Name, StringComparer.Ordinal);

    /// <summary>"one of a, b, c", the nearest first where one is so near that it was probably meant.</summary>
    public static string OneOf(IEnumerable<string> names, string said)
    {
        var all = names.ToList();
        var nearest = said.Length > 40 ? null : all.Where(name => Distance(name, said) <= Math.Min(said.Length - 1, Math.Max(1, said.Length / 3))).MinBy(name => Distance(name, said));
        var list = all.Count == 1 ? $"'{all[0]}'" : $"one of {string.Join(", ", all)}";
        return nearest is null || all.Count == 1 ? list : $"'{nearest}' perhaps, or {list}";
    }

    private static IEnumerable<UnitOfMeasure> Money(string name, string currency) =>
    [
        new(name, currency, 1), new($"万{name}", currency, 10_000), new($"亿{name}", currency, 100_000_000),
    ];

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => Underscored(value.ToString()), StringComparer.Ordinal);

    // CentralSoe is written central_soe, as labels.md does.
    private static string Underscored(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
            (words.Length > 0 && char.IsUpper(letter) ? words.Append('_') : words).Append(char.ToLowerInvariant(letter));
        return words.ToString();
    }

    // Levenshtein: how many letters have to be changed, added or dropped.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
