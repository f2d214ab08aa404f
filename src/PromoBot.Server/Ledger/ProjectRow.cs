using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>A row of the sheet 项目.</summary>
/// <param name="Stages">In the order of their dates.</param>
/// <param name="IsHistory">The stages are all there are, in their own order.</param>
internal sealed record ProjectRow(RowHead Head, string Name, IReadOnlyList<string> Companies) : LedgerRow(Head)
{
    public IReadOnlyList<string> Contacts { get; init; } = [];

    public string? Industry { get; init; }

    public IReadOnlyList<Amount> Amounts { get; init; } = [];

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    public IReadOnlyList<StageReached> Stages { get; init; } = [];

    public bool IsHistory { get; init; }

    public IReadOnlyList<string> From { get; init; } = [];

    public IReadOnlyList<QualityPoint> Quality { get; init; } = [];

    public DateOnly? FollowUp { get; init; }

    public DateOnly? FirstOn { get; init; }

    public override LedgerKind Kind => LedgerKind.Project;

    public override string Title => Name;

    public static ProjectRow? Read(RowReader row)
    {
        var name = row.Needed(Field.Name, "the project's name");
        if (name is not null && NameKey.Of(name).Length == 0)
            row.Complain(Field.Name, BadCell.Shown(name), "a name with letters");
        var read = new ProjectRow(row.Head(row.Unit(isNeeded: true)), name ?? "", row.List(Field.Companies))
        {
            Contacts = row.List(Field.Contacts),
            Industry = row.Words(Field.Industry),
            Amounts = [.. new[] { row.Sum(Field.Investment, AmountKind.Investment), row.Sum(Field.Signed, AmountKind.Signed), row.Sum(Field.Output, AmountKind.Output) }.OfType<Amount>()],
            Tags = row.Tags(),
            From = row.Says(Field.From) ? row.Places(Field.From).Regions : [],
            Quality = row.TermList(Field.Quality, Terms.Quality),
            FollowUp = row.Day(Field.FollowUp, mayBeAhead: true),
            FirstOn = row.Day(Field.FirstOn),
        };
        var stages = ProjectStages.Read(row, read.FirstOn);
        return row.Bad.Count > 0 ? null : read with { Stages = stages.Stages, IsHistory = stages.IsHistory };
    }

    public static Dictionary<Field, Cell> Write(Project project, LedgerSheet sheet)
    {
        var cells = new Dictionary<Field, Cell>
        {
            [Field.Name] = Cell.Of(project.Name),
            [Field.Companies] = Cell.Of(Lists.Join(project.Companies)),
            [Field.Industry] = Cell.Of(project.Industry),
            [Field.Investment] = MoneyCells.Write(project.AmountOf(AmountKind.Investment), Headings.MeasureOf(sheet[Field.Investment])),
            [Field.Signed] = MoneyCells.Write(project.AmountOf(AmountKind.Signed), Headings.MeasureOf(sheet[Field.Signed])),
            [Field.Output] = MoneyCells.Write(project.AmountOf(AmountKind.Output), Headings.MeasureOf(sheet[Field.Output])),
            [Field.Tags] = Cell.Of(Lists.Join(project.Tags.Select(Terms.Tags.Word))),
            [Field.From] = Cell.Of(string.Concat(project.From)),
            [Field.Quality] = Cell.Of(Lists.Join(project.Quality.Select(Terms.Quality.Word))),
            [Field.Contacts] = Cell.Of(Lists.Join(project.Contacts)),
            [Field.FollowUp] = Cell.Of(project.FollowUp),
            [Field.FirstOn] = Cell.Of(project.Date),
        };
        ProjectStages.Write(project.Stages, cells);
        return cells;
    }

    protected override Entry Say(string id, Entry? standing, bool isOwn, Entering how)
    {
        var before = standing as Project;
        var stages = before is null ? Stages : IsHistory ? ProjectStages.Earned(before.Stages, Stages) : ProjectStages.Merge(before.Stages, Stages);
        // Nobody said when it began: then it is a lead from today.
        var first = FirstOn ?? before?.Date ?? (stages.Count > 0 ? stages.Min(step => step.Date) : how.Today);
        return new Project
        {
            Id = id,
            Unit = Head.Unit!,
            Person = "",
            Date = first,
            Name = Name,
            Companies = SaidNames(Companies, before?.Companies, isOwn),
            Contacts = Said(Contacts, before?.Contacts, isOwn),
            Industry = Industry ?? before?.Industry,
            Amounts = [.. (before?.Amounts ?? []).Where(old => Amounts.All(said => said.Kind != old.Kind)), .. Amounts],
            Tags = Said(Tags, before?.Tags, isOwn),
            Stages = stages.Count > 0 ? stages : [new StageReached(Stage.Lead, first)],
            From = From.Count > 0 ? From : before?.From ?? [],
            Quality = Said(Quality, before?.Quality, isOwn),
            FollowUp = FollowUp ?? before?.FollowUp,
            InCharge = before?.InCharge,
        };
    }
}
