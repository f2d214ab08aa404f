using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Lists of projects: resources, signed ones for transfer, those to be updated every ten days.</summary>
internal static class ProjectLists
{
    /// <summary>亿元以上.</summary>
    private const decimal LargeProject = 100_000_000m;

    /// <summary>What is in sight and not signed yet (项目资源).</summary>
    public static PaperPart Resources(Plan plan, Chronicle chronicle, DateOnly day) => ListTable.Of(
        ["unit", "project", "companies", "industry", "from", "investment", "stage", "first_on", "follow_up"],
        from project in chronicle.Projects
        where BulletinContents.StageOn(project, day) is Domain.Stage.Lead or Domain.Stage.Talking
        orderby UnitOrder(plan, project), project.Date, project.Id
        select (IReadOnlyList<Value>)
        [
            ListTable.Unit(plan, project.Unit), project.Name, ListTable.Names(project.Companies), project.Industry ?? "", ListTable.Names(project.From),
            ListTable.Amount(Worth(project)), Stage(project, day), ListTable.Day(project.Date), ListTable.Day(project.FollowUp),
        ]);

    /// <summary>Signed in the span, 1亿 or more, a section for each industry as the records name it; those without one come last.</summary>
    public static IReadOnlyList<PaperSection> Transfer(Plan plan, Chronicle chronicle, Period span)
    {
        var signed = (from project in chronicle.Projects
                      let signedOn = project.Stages.FirstOrDefault(reached => reached.Stage == Domain.Stage.Signed)?.Date
                      where signedOn is { } day && span.Contains(day) && IsLarge(plan, project, day)
                      orderby signedOn, project.Id
                      select (Project: project, On: signedOn)).ToList();
        var industries = signed.GroupBy(one => one.Project.Industry?.Trim() ?? "", StringComparer.Ordinal).OrderBy(group => group.Key.Length == 0).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return
        [
            .. industries.Select(industry => new PaperSection(
                "industry",
                industry.Key.Length == 0 ? Text.Of("export.no_industry") : industry.Key,
                [
                    ListTable.Of(
                        ["project", "companies", "unit", "investment", "signed_amount", "signed_on", "stage", "receiver"],
                        industry.Select(one => (IReadOnlyList<Value>)
                        [
                            one.Project.Name, ListTable.Names(one.Project.Companies), ListTable.Unit(plan, one.Project.Unit),
                            ListTable.Amount(one.Project.AmountOf(AmountKind.Investment)), ListTable.Amount(one.Project.AmountOf(AmountKind.Signed)),
                            ListTable.Day(one.On), Labels.Of(one.Project.Stage), "",
                        ])),
                ])),
            .. signed.Count == 0 ? [new PaperSection("industry", null, [new PaperPart.Paragraph(Text.Of("export.none_signed"))])] : Array.Empty<PaperSection>(),
        ];
    }

    /// <summary>Each project that still goes on, with what happened to it in these ten days; those without news first.</summary>
    public static PaperPart TenDays(Plan plan, Chronicle chronicle, Period span) => ListTable.Of(
        ["unit", "project", "companies", "stage", "updated", "news"],
        from project in chronicle.Projects
        where BulletinContents.StageOn(project, span.Last) is not (null or Domain.Stage.Lost or Domain.Stage.Shelved or Domain.Stage.Operating)
        let news = News(chronicle, project, span).ToList()
        orderby news.Count > 0, UnitOrder(plan, project), project.Id
        select (IReadOnlyList<Value>)
        [
            ListTable.Unit(plan, project.Unit), project.Name, ListTable.Names(project.Companies), Stage(project, span.Last),
            Text.Of(news.Count > 0 ? "export.is_updated" : "export.not_updated"), news.Count == 0 ? "" : new Value.Phrases(news),
        ]);

    public static PaperPart All(Plan plan, Chronicle chronicle, DateOnly day) => ListTable.Of(
        ["unit", "project", "companies", "industry", "from", "investment", "stage", "stage_on", "follow_up"],
        from project in chronicle.Projects
        where BulletinContents.StageOn(project, day) is not null
        orderby UnitOrder(plan, project), project.Date, project.Id
        select (IReadOnlyList<Value>)
        [
            ListTable.Unit(plan, project.Unit), project.Name, ListTable.Names(project.Companies), project.Industry ?? "", ListTable.Names(project.From),
            ListTable.Amount(Worth(project)), Stage(project, day), ListTable.Day(project.Stages.Last(reached => reached.Date <= day).Date), ListTable.Day(project.FollowUp),
        ]);

    private static IEnumerable<Text> News(Chronicle chronicle, Project project, Period span)
    {
        foreach (var reached in project.Stages.Where(reached => span.Contains(reached.Date)))
            yield return Text.Of("export.news_stage", ("day", BulletinNames.Day(reached.Date)), ("stage", Labels.Of(reached.Stage)));
        foreach (var receipt in chronicle.Receipts.Where(receipt => receipt.Project == project.Id && span.Contains(receipt.Date)))
            yield return Text.Of("export.news_receipt", ("day", BulletinNames.Day(receipt.Date)), ("amount", new Amount(receipt.Kind, receipt.Money.Value, receipt.Money.Currency)));
        var keys = project.Companies.Append(project.Name).Select(NameKey.Of).Where(key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var visit in chronicle.Visits.Where(visit => span.Contains(visit.Date) && visit.Companies.Append(visit.Project ?? "").Any(name => keys.Contains(NameKey.Of(name)))))
            yield return Text.Of("export.news_visit", ("day", BulletinNames.Day(visit.Date)));
    }

    private static bool IsLarge(Plan plan, Project project, DateOnly on) =>
        Worth(project) is { } worth && Rates.TryConvert(plan, worth.Floor, Money.Yuan, on, out var yuan) && yuan >= LargeProject;

    private static Amount? Worth(Project project) => project.AmountOf(AmountKind.Investment) ?? project.AmountOf(AmountKind.Signed);

    private static Value Stage(Project project, DateOnly day) => Labels.Of(BulletinContents.StageOn(project, day)!.Value);

    private static int UnitOrder(Plan plan, Project project) => plan.Units.TakeWhile(unit => unit.Id != project.Unit).Count();
}
