using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Lists to hand in, from what was logged.</summary>
public static class ListPapers
{
    /// <summary>A return visit may come months after the visit that promised it.</summary>
    private const int DaysLookedBack = 92;

    public static Value Name(Plan plan, DocumentAsk ask) => Text.Of(
        "export.name_" + Key(ask.Kind),
        ("span", SpanOf(ask)),
        ("whose", ask.Units.Count > 0 && plan.FindUnit(ask.Units[0]) is { } unit ? unit.Name : plan.Authority.Name));

    public static Needs Needs(Plan plan, DocumentAsk ask, DateOnly today) => ask.Kind switch
    {
        DocumentKind.Bulletin => new Needs { Bulletins = [ask.Bulletin] },
        DocumentKind.Ranking or DocumentKind.Figures => new Needs
        {
            TotalsOf = [.. plan.Units.Select(unit => unit.Id), Indicator.Whole],
            TotalsOn = BulletinContents.Before(plan, ask.Span) is { } before ? [At(plan, ask, today), before] : [At(plan, ask, today)],
        },
        DocumentKind.TripPlan => new Needs { ChronicleOf = new Period(ask.Span.First.AddDays(-DaysLookedBack), Later(ask.Span.Last, today)) },
        DocumentKind.Ledger => Dialogs.Needs.None,
        _ => new Needs { ChronicleOf = ask.Span },
    };

    /// <summary>Everything but a bulletin, which is kept, and the ledger, which is no paper.</summary>
    public static Paper Of(Plan plan, IReadOnlyList<Person> people, DocumentAsk ask, Facts facts, DateOnly today)
    {
        var chronicle = Whose(facts.Chronicle, ask.Units);
        IReadOnlyList<PaperSection> sections = ask.Kind switch
        {
            DocumentKind.TripPlan => TripPlanList.Of(plan, people, chronicle, ask.Span, today),
            DocumentKind.Resources => [Alone(ProjectLists.Resources(plan, chronicle, today))],
            DocumentKind.Transfer => ProjectLists.Transfer(plan, chronicle, ask.Span),
            DocumentKind.TenDays => [Alone(ProjectLists.TenDays(plan, chronicle, ask.Span))],
            DocumentKind.Projects => [Alone(ProjectLists.All(plan, chronicle, ask.Span.Last))],
            DocumentKind.Visits => [Alone(RecordLists.Visits(plan, people, chronicle.Within(ask.Span)))],
            DocumentKind.Receipts => [Alone(RecordLists.Receipts(plan, people, chronicle.Within(ask.Span)))],
            DocumentKind.Ranking => [Alone(FigureLists.Ranking(plan, ask, facts, At(plan, ask, today)))],
            DocumentKind.Figures => FigureLists.Figures(plan, people, ask, facts, today),
            _ => throw new ArgumentOutOfRangeException(nameof(ask), ask.Kind, "A document that is no list."),
        };
        return new Paper(Name(plan, ask), [Text.Of("export.made_on", ("day", BulletinNames.Day(today)))], sections, []);
    }

    private static PaperSection Alone(PaperPart part) => new("list", null, [part]);

    private static Chronicle Whose(Chronicle all, IReadOnlyList<string> units)
    {
        bool Is(Entry entry) => units.Count == 0 || units.Contains(entry.Unit);
        return all with
        {
            Projects = [.. all.Projects.Where(Is)],
            Visits = [.. all.Visits.Where(Is)],
            Trips = [.. all.Trips.Where(Is)],
            Events = [.. all.Events.Where(Is)],
            Receipts = [.. all.Receipts.Where(Is)],
        };
    }

    private static Text SpanOf(DocumentAsk ask) => BulletinSpans.KindOf(ask.Span) is { } kind
        ? BulletinNames.Span(kind, ask.Span)
        : Text.Of("export.span", ("from", BulletinNames.Day(ask.Span.First)), ("to", BulletinNames.Day(ask.Span.Last)));

    private static DateOnly At(Plan plan, DocumentAsk ask, DateOnly today) => BulletinContents.At(plan, ask.Span, today);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>TripPlan → trip_plan.</summary>
    private static string Key(DocumentKind kind) =>
        string.Concat(kind.ToString().Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
