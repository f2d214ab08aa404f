namespace PromoBot.Domain;

/// <summary>Works out what a bulletin tells. Every figure is one of <see cref="Gaps"/> and <see cref="Ranking"/>: none is reckoned a second time.</summary>
public static class BulletinContents
{
    /// <param name="totals">Of all units, of the authority and of people, exact for the day of the bulletin and the day before its span.</param>
    /// <param name="chronicle">From the first day of the span before to the last of this one.</param>
    /// <param name="told">The day on which the bulletin before was drafted: what was reported later for days before this span comes late.</param>
    public static BulletinContent Of(
        Plan plan, IReadOnlyList<Person> people, IReadOnlyList<Total> totals, Chronicle chronicle, BulletinKind kind, Period span, DateOnly today, DateOnly? told)
    {
        var at = At(plan, span, today);
        var before = Before(plan, span);
        var news = chronicle.Within(new Period(span.First, at));
        var ranks = Ranking.ByScore(plan, totals, at, before);
        return new BulletinContent(
            kind,
            span,
            at,
            before,
            [.. Gaps.Of(plan, totals, Indicator.Whole, at).Select(gap => new FigureInSpan(gap, InSpan(plan, totals, gap, before)))],
            [.. plan.Units.Select(unit => new UnitFigures(unit.Id, Gaps.Of(plan, totals, unit.Id, at))).Where(unit => unit.Gaps.Count > 0)],
            ranks.Count > 1 ? ranks : [],
            Activity(plan, news),
            Stages(news.Projects, span.First.AddDays(-1), at),
            Moves(news.Projects, new Period(span.First, at)),
            [.. people.Select(person => new PersonBehind(person, [.. Gaps.Of(plan, totals, person, at).Where(gap => gap.Status is GapStatus.Behind or GapStatus.Missed)]))
                .Where(person => person.Gaps.Count > 0)],
            news,
            Late(plan, chronicle, span, told));
    }

    /// <summary>The day that the figures of a span are of.</summary>
    public static DateOnly At(Plan plan, Period span, DateOnly today) =>
        new[] { span.Last, today, plan.Period.Last }.Min();

    /// <summary>The day that a span is compared with; null where the plan had not begun.</summary>
    public static DateOnly? Before(Plan plan, Period span) => span.First > plan.Period.First ? span.First.AddDays(-1) : null;

    /// <summary>Where a project stood on a day; null before it was known.</summary>
    public static Stage? StageOn(Project project, DateOnly day) => project.Stages.LastOrDefault(reached => reached.Date <= day)?.Stage;

    /// <summary>What is owed anew began with its own span: then all of it came since.</summary>
    private static decimal? InSpan(Plan plan, IReadOnlyList<Total> totals, Gap gap, DateOnly? before) =>
        gap.IsSteady || gap.IsGrowth ? null
        : before is { } day && day >= gap.Schedule.Period.First ? gap.Done - Gaps.Of(plan, totals, Indicator.Whole, day).Single(one => one.Indicator == gap.Indicator).Done
        : gap.Done;

    private static IReadOnlyList<UnitActivity> Activity(Plan plan, Chronicle news) =>
    [
        .. plan.Units.Select(unit => new UnitActivity(
                unit.Id,
                news.Visits.Count(one => one.Unit == unit.Id),
                news.Visits.Where(one => one.Unit == unit.Id).Sum(one => one.CompaniesMet),
                news.Visits.Count(one => one.Unit == unit.Id && one.Direction == Direction.In),
                news.Trips.Count(one => one.Unit == unit.Id && one.State == ActState.Done),
                news.Events.Count(one => one.Unit == unit.Id && one.State == ActState.Done)))
            .Where(one => !one.IsNone),
    ];

    private static IReadOnlyList<StageCount> Stages(IReadOnlyList<Project> projects, DateOnly before, DateOnly at) =>
    [
        .. Enum.GetValues<Stage>()
            .Select(stage => new StageCount(
                stage,
                projects.Count(one => StageOn(one, before) == stage),
                projects.Count(one => one.Stages.Any(reached => reached.Stage == stage && reached.Date > before && reached.Date <= at)),
                projects.Count(one => StageOn(one, at) == stage)))
            .Where(one => one.Before + one.Reached + one.Now > 0),
    ];

    /// <summary>The largest first: who reads ten lines has read of those.</summary>
    private static IReadOnlyList<StageMove> Moves(IReadOnlyList<Project> projects, Period days) =>
    [
        .. from project in projects
           from reached in project.Stages
           where days.Contains(reached.Date) && reached.Stage is not Stage.Lead
           orderby Worth(project) descending, reached.Date, project.Id
           select new StageMove(project, reached.Stage, reached.Date),
    ];

    private static decimal Worth(Project project) => (project.AmountOf(AmountKind.Investment) ?? project.AmountOf(AmountKind.Signed))?.Min ?? 0;

    private static IReadOnlyList<Entry> Late(Plan plan, Chronicle chronicle, Period span, DateOnly? told) =>
    [
        .. from entry in chronicle.Visits.Concat<Entry>(chronicle.Trips).Concat(chronicle.Events).Concat(chronicle.Receipts)
           where entry.Date < span.First && !entry.IsWithdrawn && entry.ReportedOn is { } reported
               && (told is { } day ? reported > day : Lateness.IsLate(plan, entry))
           orderby entry.Date, entry.Id
           select entry,
    ];
}
