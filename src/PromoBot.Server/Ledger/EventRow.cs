using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>A row of the sheet 活动会议.</summary>
internal sealed record EventRow(RowHead Head, DateOnly Date, EventKind EventKind, ActState State) : LedgerRow(Head)
{
    public string? Name { get; init; }

    public DateOnly? Last { get; init; }

    public TimeOnly? Time { get; init; }

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Regions { get; init; } = [];

    public string? Leader { get; init; }

    public IReadOnlyList<string> Companies { get; init; } = [];

    public int? Count { get; init; }

    public override LedgerKind Kind => LedgerKind.Event;

    public override string Title => Name ?? Terms.Events.Word(EventKind);

    public static EventRow? Read(RowReader row)
    {
        var unit = row.Unit(isNeeded: true);
        var date = row.NeededDay(Field.Date, mayBeAhead: true);
        var last = row.Day(Field.Last, mayBeAhead: true);
        if (last < date)
            row.Complain(Field.Last, $"the end {last:yyyy-MM-dd} before the beginning", "a day not before it");
        var name = row.Words(Field.Topic);
        var (places, regions) = row.Places(Field.Places);
        var read = new EventRow(row.Head(unit), date ?? default, KindOf(row, name), TripRow.StateOf(row, date))
        {
            Name = name,
            Last = last,
            Time = TimeOf(row),
            Places = places,
            Regions = row.Says(Field.Regions) ? row.List(Field.Regions) : regions,
            Leader = row.Words(Field.Leader),
            Companies = row.List(Field.Companies),
            Count = row.Whole(Field.Count, 1_000_000),
        };
        return row.Bad.Count > 0 ? null : read;
    }

    public static Dictionary<Field, Cell> Write(Event held) => new()
    {
        [Field.Date] = Cell.Of(held.Date),
        [Field.Last] = Cell.Of(held.Last),
        [Field.Time] = Cell.Of(held.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)),
        [Field.EventKind] = Cell.Of(Terms.Events.Word(held.Kind)),
        [Field.Topic] = Cell.Of(held.Name),
        [Field.Places] = Cell.Of(Lists.Join(held.Places)),
        [Field.Leader] = Cell.Of(held.Leader),
        [Field.Companies] = Cell.Of(Lists.Join(held.Companies)),
        [Field.Count] = held.Count is { } count ? Cell.Of((decimal)count) : Cell.Blank,
        [Field.State] = Cell.Of(Terms.States.Word(held.State)),
        [Field.Regions] = TripRow.Unless(held.Regions, held.Places),
    };

    protected override Entry Say(string id, Entry? standing, bool isOwn, Entering how)
    {
        var before = standing as Event;
        return new Event
        {
            Id = id,
            Unit = Head.Unit!,
            Person = "",
            Date = Date,
            Kind = EventKind,
            State = State,
            Name = Name ?? before?.Name,
            Last = Last ?? before?.Last,
            Time = Time ?? before?.Time,
            Places = Places.Count > 0 ? Places : before?.Places ?? [],
            Regions = Regions.Count > 0 ? Regions : before?.Regions ?? [],
            Leader = Leader ?? before?.Leader,
            Companies = SaidNames(Companies, before?.Companies, isOwn),
            Count = Count ?? before?.Count,
        };
    }

    /// <summary>As the row says; else its name may tell (光电子产业招商推介会).</summary>
    private static EventKind KindOf(RowReader row, string? name)
    {
        var said = row.Words(Field.EventKind);
        if (said is not null && Terms.Events.TryRead(said, out var kind))
            return kind;
        if ((said is null ? null : Terms.Events.Within(said)) is { } part)
            return part;
        if (said is null && name is not null && Terms.Events.Within(name) is { } told)
            return told;
        row.Complain(row.Heading.Has(Field.EventKind) ? Field.EventKind : Field.Topic, said is null ? "no kind" : BadCell.Shown(said), $"one of {string.Join("、", Terms.Events.Words)}");
        return default;
    }

    private static TimeOnly? TimeOf(RowReader row)
    {
        if (row.Words(Field.Time) is not { } said)
            return null;
        if (TimeOnly.TryParseExact(said.Replace('\uFF1A', ':'), ["H:mm", "HH:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        row.Complain(Field.Time, BadCell.Shown(said), "a time such as 14:30");
        return null;
    }
}
