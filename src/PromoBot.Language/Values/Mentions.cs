using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>A value found in a message, with the words that say it and the rule that read them.</summary>
public abstract record Mention(Span Span, string Rule);

/// <summary>A sum of money.</summary>
/// <param name="Min">Whole units of the currency.</param>
/// <param name="Max">Equal to Min unless a range was said.</param>
/// <param name="CurrencySaid">False where yuan is only assumed.</param>
/// <param name="UnitSaid">False for a bare number with 亿/万 but neither 元 nor a currency.</param>
public sealed record MoneyMention(Span Span, decimal Min, decimal Max, string Currency, bool CurrencySaid, bool UnitSaid,
    string Rule)
    : Mention(Span, Rule);

/// <summary>How a date was said, which decides what it can stand for.</summary>
public enum DateSort
{
    /// <summary>One day: 昨天, 3月8日, 下周三.</summary>
    Day,

    /// <summary>From one day to another: 3月8日至10日, 下周一到周三.</summary>
    DaySpan,

    /// <summary>A period as labels.md writes it: 本月, 一季度, 上半年, 上旬, 上周.</summary>
    Period,
}

/// <summary>A day, a span of days, or a period.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; equal to From for one day.</param>
/// <param name="Period">For <see cref="DateSort.Period"/> where labels.md has a form for it: <c>2025-Q1</c>; else null.</param>
/// <param name="IsDeadline">Said with 前, 之前, by, before.</param>
/// <param name="IsPartOfDay">Only 上午, 下午, 早上, this morning: today is implied, not said.</param>
/// <param name="Time">A time of day said with it (下午3点).</param>
public sealed record DateMention(
    Span Span, DateOnly From, DateOnly To, DateSort Sort, string? Period, bool IsDeadline, bool IsPartOfDay, TimeOnly? Time,
        string Rule)
    : Mention(Span, Rule)
{
    /// <summary>
    /// What was not said and had to be guessed; it may be read otherwise where the sentence tells past from future.
    /// </summary>
    public DateGuess Guess { get; init; }

    /// <summary>
    /// The latest reading that begins no later than <paramref name="day"/>: 12月27号 reported in January is last year's.
    /// </summary>
    public DateMention NotAfter(DateOnly day) => DateShift.NotAfter(this, day);

    /// <summary>
    /// The earliest reading that ends no earlier than <paramref name="day"/>: 1月8号 planned in December is next year's.
    /// </summary>
    public DateMention NotBefore(DateOnly day) => DateShift.NotBefore(this, day);
}

/// <summary>The part of a date that nobody said.</summary>
public enum DateGuess
{
    None,

    /// <summary>周三: which week.</summary>
    Week,

    /// <summary>19号: which month.</summary>
    Month,

    /// <summary>3月8日, 3月, 一季度: which year.</summary>
    Year,
}

/// <summary>A place of China or of the world.</summary>
/// <param name="Name">Official short name with its suffix (深圳市, 南山区, 广东省, 德国).</param>
/// <param name="Path">From the largest part down: 广东省, 深圳市, 南山区; 德国, 慕尼黑.</param>
/// <param name="Others">Other places the words could mean, where nothing in the message decides.</param>
public sealed record PlaceMention(Span Span, string Name, IReadOnlyList<string> Path, IReadOnlyList<string> Others, string Rule)
    : Mention(Span, Rule)
{
    /// <summary>The words go on as an organisation's name: 湖北商会, 深圳航空. A hint, not a proof.</summary>
    public bool IsInName { get; init; }
}

/// <summary>A number that is neither money nor a date.</summary>
/// <param name="Counter">What is counted: 家, 人, 次, 个, 场, people; empty where none is said.</param>
public sealed record NumberMention(Span Span, decimal Value, string Counter, string Rule) : Mention(Span, Rule);

/// <summary>All values of a message, each kind in the order of the text, none overlapping another of its kind.</summary>
public sealed record Values(
    IReadOnlyList<MoneyMention> Money,
    IReadOnlyList<DateMention> Dates,
    IReadOnlyList<PlaceMention> Places,
    IReadOnlyList<NumberMention> Numbers)
{
    /// <summary>Sums that only bound something: 亿元以上, 10亿以上, over 100 million. A filter wants them, an amount does not.</summary>
    public IReadOnlyList<MoneyMention> Thresholds { get; init; } = [];
}
