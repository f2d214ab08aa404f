namespace PromoBot.Domain;

/// <summary>What a bulletin tells, in figures and records, before anybody has put it into words.</summary>
/// <param name="At">The day that the figures are of: the last of the span, or of a span that still runs the day of the draft.</param>
/// <param name="Before">The day before the span, for what came in it and for movement; null where the plan had not begun.</param>
/// <param name="Ranks">By the plan's score; empty where fewer than two units owe anything.</param>
public sealed record BulletinContent(
    BulletinKind Kind,
    Period Span,
    DateOnly At,
    DateOnly? Before,
    IReadOnlyList<FigureInSpan> Figures,
    IReadOnlyList<UnitFigures> Units,
    IReadOnlyList<RankedUnit> Ranks,
    IReadOnlyList<UnitActivity> Activity,
    IReadOnlyList<StageCount> Stages,
    IReadOnlyList<StageMove> Moves,
    IReadOnlyList<PersonBehind> People,
    Chronicle News,
    IReadOnlyList<Entry> Late);

/// <summary>A figure on the day of the bulletin.</summary>
/// <param name="InSpan">What came in the span, verified and pending together; null for what does not add up (shares, growth, measured rates).</param>
public sealed record FigureInSpan(Gap Gap, decimal? InSpan);

/// <summary>All that one unit owes.</summary>
public sealed record UnitFigures(string Unit, IReadOnlyList<Gap> Gaps)
{
    public IReadOnlyList<Gap> Behind => [.. Domain.Gaps.FurthestBehindFirst([.. Gaps.Where(gap => gap.Status is GapStatus.Behind or GapStatus.Missed)])];
}

/// <summary>What people of a unit did in the span.</summary>
/// <param name="Companies">Met on visits, a company counted as often as it was met.</param>
/// <param name="Received">Visits at which they came to us.</param>
public sealed record UnitActivity(string Unit, int Visits, int Companies, int Received, int Trips, int Events)
{
    public bool IsNone => Visits + Trips + Events == 0;
}

/// <summary>How many projects stand at a stage.</summary>
/// <param name="Reached">How many came to it in the span.</param>
public sealed record StageCount(Stage Stage, int Before, int Reached, int Now);

/// <summary>A project that came to a stage in the span.</summary>
public sealed record StageMove(Project Project, Stage Stage, DateOnly On);

/// <summary>A person who is behind with what the post owes.</summary>
public sealed record PersonBehind(Person Person, IReadOnlyList<Gap> Gaps);
