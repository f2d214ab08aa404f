using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>
/// What one act says (<c>docs/labels.md</c>, Slots). Null or empty means "not said", and nothing else.
/// </summary>
public sealed record Slots
{
    public static Slots None { get; } = new();

    public DateOnly? Date { get; init; }

    /// <summary>The last day of a span; null for a single day.</summary>
    public DateOnly? DateTo { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>Follow-up, next step or reminder.</summary>
    public DateOnly? Due { get; init; }

    public Direction? Direction { get; init; }

    public ActStatus? Status { get; init; }

    public IReadOnlyList<string> Companies { get; init; } = [];

    public IReadOnlyList<string> Contacts { get; init; } = [];

    public string? Leader { get; init; }

    public string? Person { get; init; }

    /// <summary>Official short names with their suffix (深圳市).</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public string? Project { get; init; }

    public string? Industry { get; init; }

    public IReadOnlyList<Amount> Amounts { get; init; } = [];

    public Stage? Stage { get; init; }

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>One of our own units, as written.</summary>
    public string? Unit { get; init; }

    public Scope? Scope { get; init; }

    /// <summary>A key of labels.md (<c>funds</c>, <c>projects_1b</c>); the plan says which indicators it covers.</summary>
    public string? Indicator { get; init; }

    public Tier? Tier { get; init; }

    /// <summary>As labels.md writes it: <c>2025</c>, <c>2025-Q1</c>, <c>2025-H1</c>, <c>2025-03</c>, <c>2025-W11</c>, <c>2025-03-11</c>.</summary>
    public string? Period { get; init; }

    public TripLevel? Level { get; init; }

    public int? Count { get; init; }

    public FileFormat? Format { get; init; }

    /// <summary>Invitation code.</summary>
    public string? Code { get; init; }

    // Not of labels.md: what only the bot's own conversations ask for.

    /// <summary>What proves a record: 银行回单, 合同.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why a record is sent back.</summary>
    public string? Reason { get; init; }

    /// <summary>What was measured.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<QualityPoint> Quality { get; init; } = [];

    /// <summary>The points of quality are not met, or no longer.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Where the investor comes from, as <see cref="Places"/>.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>What kind of gathering an event is.</summary>
    public EventKind? Gathering { get; init; }

    /// <summary>What somebody wants to be reminded of, as written, without the time: 回访小米.</summary>
    public string? Errand { get; init; }

    /// <summary>Which kind of reminder is meant.</summary>
    public ReminderKind? Reminders { get; init; }

    /// <summary>A number in a list, from 1: 第2条.</summary>
    public int? Item { get; init; }

    /// <summary>Of projects: those of which nothing was heard for long (没动静的).</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Of what was logged: trips, not visits.</summary>
    public bool IsAboutTrips { get; init; }

    /// <summary>An event is put into the year's calendar (新增活动).</summary>
    public bool IsAdded { get; init; }

    /// <summary>An event is said to be on a day (定在, 改到).</summary>
    public bool IsDated { get; init; }

    /// <summary>What a gathering is called, as written: 光电子产业招商推介会.</summary>
    public string? Title { get; init; }

    /// <summary>周报, 月报: which bulletin, where no span was said.</summary>
    public BulletinKind? Bulletin { get; init; }

    /// <summary>What to change in the words of a draft.</summary>
    public PaperEdit? Edit { get; init; }
}

/// <summary>A change to the words of a draft.</summary>
/// <param name="Number">As the reader counts, from 1; 0 for the title, and where something is added.</param>
/// <param name="Words">Null: it is to go.</param>
public sealed record PaperEdit(EditOf Of, int Number, EditHow How, string? Words);

/// <summary>Which words of a draft.</summary>
public enum EditOf
{
    Title,
    Paragraph,
    Highlight,
}

/// <summary>What becomes of them.</summary>
public enum EditHow
{
    Replace,
    Remove,
    Add,
}

/// <summary>A figure that was measured.</summary>
/// <param name="Indicator">Its name in the plan (<see cref="KnownNames.Indicators"/>); empty where only a value was said.</param>
/// <param name="Value">82 for 82 %.</param>
public sealed record Figure(string Indicator, decimal Value);

/// <summary>Of trips and events.</summary>
public enum ActStatus
{
    Planned,
    Done,
}

/// <summary>Whose figures are asked for.</summary>
public enum Scope
{
    Mine,
    Unit,
    All,
}

/// <summary>预期目标 or 拼搏目标.</summary>
public enum Tier
{
    Expected,
    Stretch,
}

/// <summary>Of an export.</summary>
public enum FileFormat
{
    Word,
    Excel,
    Pdf,
    Picture,
}
