using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>A row of the sheet 外出招商.</summary>
internal sealed record TripRow(RowHead Head, DateOnly Date, DateOnly Last, ActState State) : LedgerRow(Head)
{
    public string? Leader { get; init; }

    public IReadOnlyList<string> People { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    public TripLevel? Level { get; init; }

    public string? Occasion { get; init; }

    public override LedgerKind Kind => LedgerKind.Trip;

    public override string Title => Places.Count > 0 ? string.Join('、', Places) : Leader ?? "";

    public static TripRow? Read(RowReader row)
    {
        var unit = row.Unit(isNeeded: true);
        var date = row.NeededDay(Field.Date, mayBeAhead: true);
        var last = row.Day(Field.Last, mayBeAhead: true) ?? date;
        if (last < date)
            row.Complain(Field.Last, $"the end {last:yyyy-MM-dd} before the beginning", "a day not before it");
        var (places, regions) = row.Places(Field.Places);
        var read = new TripRow(row.Head(unit), date ?? default, last ?? default, StateOf(row, date))
        {
            Leader = row.Words(Field.Leader),
            People = row.Travellers(),
            Places = places,
            Regions = row.Says(Field.Regions) ? row.List(Field.Regions) : regions,
            Level = row.Term(Field.Level, Terms.Levels) ?? Locating.Level(row.Scene.Plan.Authority, places),
            Occasion = row.Words(Field.Occasion),
        };
        return row.Bad.Count > 0 ? null : read;
    }

    public static Dictionary<Field, Cell> Write(Trip trip, Authority authority, IReadOnlyDictionary<string, string> people) => new()
    {
        [Field.Date] = Cell.Of(trip.Date),
        [Field.Last] = Cell.Of(trip.Last),
        [Field.Leader] = Cell.Of(trip.Leader),
        [Field.Travellers] = Cell.Of(Lists.Join(trip.People.Select(id => people.GetValueOrDefault(id, id)))),
        [Field.TravellerIds] = Cell.Of(Lists.Join(trip.People)),
        [Field.Places] = Cell.Of(Lists.Join(trip.Places)),
        [Field.State] = Cell.Of(Terms.States.Word(trip.State)),
        [Field.Occasion] = Cell.Of(trip.Occasion),
        [Field.Level] = Unless(trip.Level, Locating.Level(authority, trip.Places)),
        [Field.Regions] = Unless(trip.Regions, trip.Places),
    };

    /// <summary>Done when it lies behind; a plan where it lies ahead.</summary>
    public static ActState StateOf(RowReader row, DateOnly? date)
    {
        var state = row.Term(Field.State, Terms.States);
        if (state == ActState.Done && date > row.Scene.Today)
            row.Complain(Field.State, $"{Terms.States.Word(ActState.Done)} on {date:yyyy-MM-dd}, which is yet to come", $"{Terms.States.Word(ActState.Planned)}, or a day that has been");
        return state ?? (date > row.Scene.Today ? ActState.Planned : ActState.Done);
    }

    /// <summary>What follows from the places is written only where it differs, so that places can be changed in the table.</summary>
    public static Cell Unless(TripLevel? level, TripLevel? follows) => level is { } known && known != follows ? Cell.Of(Terms.Levels.Word(known)) : Cell.Blank;

    public static Cell Unless(IReadOnlyList<string> regions, IReadOnlyList<string> places) =>
        regions.SequenceEqual(Found(places)) ? Cell.Blank : Cell.Of(Lists.Join(regions));

    protected override Entry Say(string id, Entry? standing, bool isOwn, Entering how)
    {
        var before = standing as Trip;
        return new Trip
        {
            Id = id,
            Unit = Head.Unit!,
            Person = "",
            Date = Date,
            Last = Last,
            State = State,
            Leader = Leader ?? before?.Leader,
            People = Said(People, before?.People, isOwn),
            Places = Places.Count > 0 ? Places : before?.Places ?? [],
            Regions = Regions.Count > 0 ? Regions : before?.Regions ?? [],
            Level = Places.Count > 0 ? Level : Level ?? before?.Level,
            Occasion = Occasion ?? before?.Occasion,
        };
    }

    private static IReadOnlyList<string> Found(IReadOnlyList<string> places) =>
        places.Count > 0 && Locating.Find(Lists.Join(places), out _) is { } found ? [.. found.SelectMany(place => place.Path).Distinct(StringComparer.Ordinal)] : [];
}
