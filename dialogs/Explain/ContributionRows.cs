using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Contributions as rows: the day, what it was, how much, who reported it and who verified it.</summary>
internal static class ContributionRows
{
    public static IEnumerable<Block> Of(Turn turn, Gap gap, Backing backing)
    {
        if (backing.Page.Count == 0)
            yield break;
        var unit = gap.Sums?.In ?? gap.Indicator.Unit;
        yield return new Block.FactList(
            backing.Page.Count == backing.Count
                ? Text.Of("explain.page_all", ("count", backing.Count))
                : Text.Of("explain.page", ("from", backing.Of.Skip + 1), ("to", backing.Of.Skip + backing.Page.Count), ("count", backing.Count)),
            [.. backing.Page.Select(one => new Fact(Text.Of("explain.day", ("day", one.Contribution.Date)), Row(turn, gap, unit, one)))]);
        foreach (var line in Sums(gap, unit, backing).Concat(Rates(turn.Plan, unit, backing)))
            yield return new Block.Paragraph(line, IsQuiet: true);
    }

    private static Text Row(Turn turn, Gap gap, UnitOfMeasure unit, Backed one)
    {
        // That a project is one project goes without saying.
        var line = unit.Currency is null && one.Contribution.Amount == 1
            ? Text.Of("explain.row_bare", ("what", What(gap, one)), ("who", Who(turn, one)))
            : Text.Of("explain.row", ("what", What(gap, one)), ("amount", Counted(unit, one)), ("who", Who(turn, one)));
        return gap.Indicator.Measure is Measure.Share
            ? Text.Of(one.IsInPart ? "explain.row_in_part" : "explain.row_only_whole", ("line", line))
            : line;
    }

    private static Value What(Gap gap, Backed one) => one.Entry switch
    {
        Project project => Named(project),
        Receipt when one.Project is { } project => Named(project),
        Visit { Companies: [_, ..] companies } => new Value.Names(companies),
        Event { Name: { } name } => name,
        Event held => Text.Of($"explain.event_{Key(held.Kind)}"),
        Trip { Places: [_, ..] places } => new Value.Names(places),
        Measurement => new Value.Named(gap.Indicator.Name),
        _ => Text.Of("explain.a_record"),
    };

    /// <summary>A project with its company where the name does not tell.</summary>
    private static Value Named(Project project) =>
        project.Companies is [var company, ..] && !project.Name.Contains(company, StringComparison.Ordinal)
            ? Text.Of("explain.project_of", ("name", project.Name), ("company", company))
            : project.Name;

    /// <summary>Exact, and of foreign money what was reported, too.</summary>
    private static Value Counted(UnitOfMeasure unit, Backed one)
    {
        if (unit.Currency is not { } currency)
            return new Value.Number(one.Contribution.Amount, unit.Name);
        Value counted = new Value.Sum(new Amount(null, one.Contribution.Amount, currency));
        return one.Entry is Receipt { Money: var money } && money.Currency != currency
            ? Text.Of("explain.converted", ("money", new Value.Sum(new Amount(null, money.Value, money.Currency))), ("amount", counted))
            : counted;
    }

    private static Text Who(Turn turn, Backed one)
    {
        var isLate = one.Entry.ReportedOn is { } reported && Lateness.IsLate(turn.Plan, one.Contribution.Date, reported);
        var reporter = Text.Of(isLate ? "explain.reported_late" : "explain.reported", ("who", Name(turn, one.Entry.Person)), ("day", one.Entry.ReportedOn ?? one.Entry.Date));
        return one switch
        {
            { Entry.Review: { IsVerified: true } review } => Text.Of("explain.verified", ("reported", reporter), ("who", Name(turn, review.By)), ("day", review.On)),
            { Contribution.Verification: Verification.Pending } => Text.Of("explain.pending", ("reported", reporter)),
            _ => reporter,
        };
    }

    private static string Name(Turn turn, string person) => turn.People.FirstOrDefault(one => one.Id == person)?.Name ?? person;

    /// <summary>All of the figure, whatever page is shown.</summary>
    private static IEnumerable<Text> Sums(Gap gap, UnitOfMeasure unit, Backing backing)
    {
        if (backing.Of.Part == Part.Reading)
            return [Text.Of("explain.reading_stands")];
        Value Of(Part part) => new Value.Number((backing.Sum(part, Verification.Verified) + backing.Sum(part, Verification.Pending)) / unit.Size, unit.Name);
        return gap.Indicator.Measure is Measure.Share
            ? [Text.Of("explain.sum_share", ("count", backing.Count), ("whole", Of(Part.Whole)), ("part", Of(Part.Counted)))]
            : [Text.Of("explain.sum", ("count", backing.Count), ("sum", Of(Part.Counted)))];
    }

    /// <summary>The rates that the page's foreign money was counted at, with where they were taken from.</summary>
    private static IEnumerable<Text> Rates(Plan plan, UnitOfMeasure unit, Backing backing) =>
        (from one in backing.Page
         where one.Entry is Receipt receipt && unit.Currency is { } currency && receipt.Money.Currency != currency
         from foreign in new[] { ((Receipt)one.Entry).Money.Currency, unit.Currency! }
         let rate = plan.Rates.Where(rate => rate.Currency == foreign && rate.From <= one.Contribution.Date).MaxBy(rate => rate.From)
         where rate is not null
         select rate)
        .Distinct()
        .Select(rate => Text.Of(
            "explain.rate",
            ("one", new Value.Sum(new Amount(null, 1, rate.Currency))), ("yuan", new Value.Number(rate.Yuan)), ("from", rate.From), ("source", rate.Source)));

    private static string Key(EventKind kind) => kind switch
    {
        EventKind.Promotion => "promotion",
        EventKind.TeamMeeting => "team_meeting",
        EventKind.Coordination => "coordination",
        EventKind.Supervision => "supervision",
        EventKind.Training => "training",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An event without a word."),
    };
}
