using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>The sections of a bulletin that tell what was done: visits, trips, projects, highlights in the reporters' own words.</summary>
internal static class RecordParts
{
    private const int MostMoves = 20;
    private const int MostHighlights = 6;

    /// <summary>What is longer is a pasted text, and what is shorter an answer to a question.</summary>
    private const int LongestQuote = 150;
    private const int ShortestQuote = 8;

    public static IEnumerable<PaperPart> Activity(Plan plan, BulletinContent content)
    {
        if (content.Activity.Count == 0)
        {
            yield return new PaperPart.Paragraph(Text.Of("bulletin.no_activity"));
            yield break;
        }

        yield return new PaperPart.Paragraph(Text.Of(
            "bulletin.activity",
            ("visits", content.Activity.Sum(one => one.Visits)),
            ("companies", content.Activity.Sum(one => one.Companies)),
            ("received", content.Activity.Sum(one => one.Received)),
            ("trips", content.Activity.Sum(one => one.Trips)),
            ("events", content.Activity.Sum(one => one.Events))));
        yield return new PaperPart.Table(
            BulletinColumns.Of("unit", "visits", "companies", "received", "trips", "events"),
            [
                .. content.Activity.Select(one => (IReadOnlyList<Value>)
                    [GapWords.UnitName(plan, one.Unit), one.Visits, one.Companies, one.Received, one.Trips, one.Events]),
            ]);
    }

    public static IEnumerable<PaperPart> Projects(Plan plan, BulletinContent content)
    {
        if (content.Stages.Count == 0)
            yield break;
        yield return new PaperPart.Paragraph(Text.Of(
            "bulletin.projects", ("count", content.Stages.Where(one => one.Stage is not (Stage.Lost or Stage.Shelved)).Sum(one => one.Now)), ("moves", content.Moves.Count)));
        yield return new PaperPart.Table(
            BulletinColumns.Of("stage", "before", "reached", "now"),
            [.. content.Stages.Select(one => (IReadOnlyList<Value>)[Labels.Of(one.Stage), one.Before, one.Reached, one.Now])]);
        if (content.Moves.Count == 0)
            yield break;
        yield return new PaperPart.Table(
            BulletinColumns.Of("project", "unit", "reached_stage", "day", "investment"),
            [
                .. content.Moves.Take(MostMoves).Select(move => (IReadOnlyList<Value>)
                [
                    move.Project.Name,
                    GapWords.UnitName(plan, move.Project.Unit),
                    Labels.Of(move.Stage),
                    BulletinNames.Day(move.On),
                    (move.Project.AmountOf(AmountKind.Investment) ?? move.Project.AmountOf(AmountKind.Signed)) is { } amount ? amount : "–",
                ]),
            ]);
        if (content.Moves.Count > MostMoves)
            yield return new PaperPart.Paragraph(Text.Of("bulletin.more_moves", ("count", content.Moves.Count - MostMoves)));
    }

    /// <summary>Signed projects, large receipts and visits, as whoever reported them put it.</summary>
    public static IEnumerable<PaperPart> Highlights(Plan plan, IReadOnlyList<Person> people, BulletinContent content)
    {
        IEnumerable<Entry> noted =
        [
            .. content.Moves.Where(move => move.Stage is Stage.Signed or Stage.Started or Stage.Producing).Select(move => move.Project),
            .. content.News.Receipts.OrderByDescending(one => one.Money.Value),
            .. content.News.Visits.Where(one => one.Tags.Count > 0),
            .. content.News.Events.Where(one => one.State == ActState.Done && one.Name is not null),
            .. content.News.Trips.Where(one => one.State == ActState.Done),
            .. content.News.Visits.Where(one => one.Tags.Count == 0),
        ];
        return noted
            .Select(entry => (Entry: entry, Said: content.News.Said.GetValueOrDefault(entry.Id)?.Trim()))
            .Where(one => one.Said is { Length: >= ShortestQuote and <= LongestQuote })
            .DistinctBy(one => one.Said, StringComparer.Ordinal)
            .Take(MostHighlights)
            .Select(one => new PaperPart.Item(Text.Of(
                "bulletin.highlight",
                ("said", one.Said!.TrimEnd('。', '.')),
                ("who", Who(plan, people, one.Entry)))));
    }

    /// <summary>Many are called after their unit: then it is said once.</summary>
    private static Value Who(Plan plan, IReadOnlyList<Person> people, Entry entry)
    {
        var name = people.FirstOrDefault(person => person.Id == entry.Person)?.Name ?? entry.Person;
        return plan.FindUnit(entry.Unit) is { } unit && !unit.Also.Append(unit.Name).Any(one => name.Contains(one, StringComparison.Ordinal))
            ? Text.Of("bulletin.of_unit", ("unit", GapWords.UnitName(plan, entry.Unit)), ("who", name))
            : name;
    }
}
