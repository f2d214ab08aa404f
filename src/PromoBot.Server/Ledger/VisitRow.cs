using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>A row of the sheet 走访.</summary>
internal sealed record VisitRow(RowHead Head, DateOnly Date, IReadOnlyList<string> Companies, int? Count) : LedgerRow(Head)
{
    public Direction? Direction { get; init; }

    public IReadOnlyList<string> Contacts { get; init; } = [];

    public string? Leader { get; init; }

    public IReadOnlyList<string> Places { get; init; } = [];

    public TripLevel? Level { get; init; }

    public string? Topic { get; init; }

    public string? Industry { get; init; }

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    public DateOnly? FollowUp { get; init; }

    public override LedgerKind Kind => LedgerKind.Visit;

    public override string Title => Companies.Count > 0 ? string.Join('、', Companies) : $"{Count} 家";

    public static VisitRow? Read(RowReader row)
    {
        var unit = row.Unit(isNeeded: true);
        var date = row.NeededDay(Field.Date);
        var companies = row.List(Field.Companies);
        var count = row.Whole(Field.Count, 100_000);
        if (companies.Count == 0 && count is null && !row.Says(Field.Id) && row.Bad.Count == 0)
            row.Complain(row.Heading.Has(Field.Companies) ? Field.Companies : Field.Count, "nothing", "the companies that were met, or how many");
        var (places, _) = row.Places(Field.Places);
        var read = new VisitRow(row.Head(unit), date ?? default, companies, count)
        {
            Direction = row.Term(Field.Direction, Terms.Directions),
            Contacts = row.List(Field.Contacts),
            Leader = row.Words(Field.Leader),
            Places = places,
            Level = row.Term(Field.Level, Terms.Levels) ?? Locating.Level(row.Scene.Plan.Authority, places),
            Topic = row.Words(Field.Topic),
            Industry = row.Words(Field.Industry),
            Tags = row.Tags(),
            FollowUp = row.Day(Field.FollowUp, mayBeAhead: true),
        };
        return row.Bad.Count > 0 ? null : read;
    }

    public static Dictionary<Field, Cell> Write(Visit visit, Authority authority) => new()
    {
        [Field.Date] = Cell.Of(visit.Date),
        [Field.Companies] = Cell.Of(Lists.Join(visit.Companies)),
        [Field.Direction] = Cell.Of(visit.Direction is { } direction ? Terms.Directions.Word(direction) : null),
        [Field.Places] = Cell.Of(Lists.Join(visit.Places)),
        [Field.Leader] = Cell.Of(visit.Leader),
        [Field.Contacts] = Cell.Of(Lists.Join(visit.Contacts)),
        [Field.Topic] = Cell.Of(visit.Project),
        [Field.Industry] = Cell.Of(visit.Industry),
        [Field.Tags] = Cell.Of(Lists.Join(visit.Tags.Select(Terms.Tags.Word))),
        [Field.Count] = visit.Count is { } count ? Cell.Of((decimal)count) : Cell.Blank,
        [Field.FollowUp] = Cell.Of(visit.FollowUp),
        [Field.Level] = TripRow.Unless(visit.Level, Locating.Level(authority, visit.Places)),
    };

    protected override Entry Say(string id, Entry? standing, bool isOwn, Entering how)
    {
        var before = standing as Visit;
        return new Visit
        {
            Id = id,
            Unit = Head.Unit!,
            Person = "",
            Date = Date,
            Direction = Direction ?? before?.Direction,
            Companies = SaidNames(Companies, before?.Companies, isOwn),
            Contacts = Said(Contacts, before?.Contacts, isOwn),
            Leader = Leader ?? before?.Leader,
            Places = Places.Count > 0 ? Places : before?.Places ?? [],
            Level = Places.Count > 0 ? Level : Level ?? before?.Level,
            Project = Topic ?? before?.Project,
            Industry = Industry ?? before?.Industry,
            Tags = Said(Tags, before?.Tags, isOwn),
            Count = Count ?? before?.Count,
            FollowUp = FollowUp ?? before?.FollowUp,
        };
    }
}
