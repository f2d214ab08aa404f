namespace PromoBot.Domain;

/// <summary>How an indicator's figure comes about.</summary>
public abstract record Measure
{
    private Measure()
    {
    }

    /// <summary>What is added up, record by record: of a share or a growth what lies below it.</summary>
    public virtual Measure Summed => this;

    /// <summary>Sum of receipts of these kinds, dated in the period.</summary>
    public sealed record SumOfReceipts(IReadOnlyList<AmountKind> Kinds) : Measure;

    /// <summary>Sum of what projects are worth that reach the stage in the period (签约额).</summary>
    /// <param name="Kinds">The first of these that the project states is added; of a range its lower end.</param>
    public sealed record SumOfProjects(IReadOnlyList<AmountKind> Kinds, Stage Reaching) : Measure;

    /// <summary>Number of projects that reach the stage (or, unreported, one beyond it) in the period.</summary>
    public sealed record NumberOfProjects(Stage Reaching) : Measure;

    /// <summary>Number of companies met on visits in the period.</summary>
    /// <param name="Directions">Empty: all. A visit whose direction nobody said counts with any.</param>
    public sealed record NumberOfVisits(IReadOnlyList<Direction> Directions) : Measure;

    /// <summary>Number of promotion events, meetings, trainings that were held.</summary>
    /// <param name="Kinds">Empty: all.</param>
    public sealed record NumberOfEvents(IReadOnlyList<EventKind> Kinds) : Measure;

    /// <summary>Number of trips that were made, each counted once for the unit, or once for each person who went.</summary>
    /// <param name="AtLeast">The nearest level that counts: 省外 counts as 市外 too.</param>
    public sealed record NumberOfTrips(TripLevel AtLeast) : Measure;

    /// <summary>A figure that somebody measures and reports (入驻率, 土地出让宗数).</summary>
    /// <param name="AddsUp">True: reports are added (宗). False: the latest one stands (%).</param>
    public sealed record Reported(bool AddsUp) : Measure;

    /// <summary>What share of the whole the indicator's filter picks out, in percent: by amount or by number, as what lies below it.</summary>
    /// <param name="Of">What the whole and the part are sums of.</param>
    /// <param name="Among">Which records make up the whole.</param>
    /// <param name="In">In which amounts are told ("3 亿元 more"); counts are told as the unit says (个).</param>
    public sealed record Share(Measure Of, Filter Among, UnitOfMeasure In) : Measure
    {
        public override Measure Summed => Of;
    }

    /// <summary>Growth on a base, in percent.</summary>
    /// <param name="Bases">By unit id (<see cref="Indicator.Whole"/>), then by the year whose result it is, in <paramref name="In"/>. Years that the plan covers follow from the books.</param>
    /// <param name="In">The unit of the bases, and of the amounts told.</param>
    public sealed record Growth(Measure Of, IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> Bases, UnitOfMeasure In) : Measure
    {
        public override Measure Summed => Of;
    }
}
