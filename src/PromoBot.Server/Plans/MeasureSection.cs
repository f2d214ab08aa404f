using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>What the parts of an indicator are checked against.</summary>
internal sealed record Around(Period Period, IReadOnlyList<Unit> Units);

/// <summary>What an indicator adds up: a mapping whose <c>kind</c> decides which other keys it has.</summary>
internal static class MeasureSection
{
    private const string Expected =
        "measure: {kind: receipts, of: [funds]}, {kind: projects, reaching: signed}, {kind: share, of: {kind: …}, among: {…}} and others";

    private static readonly string[] OfProjects = ["receipts", "amounts", "projects", "visits"];

    private static readonly string[] Sums = [.. OfProjects, "events", "trips"];

    private static readonly string[] All = [.. Sums, "reported", "share", "growth"];

    private static readonly Measure Unreadable = new Measure.NumberOfVisits([]);

    public static Measure Read(Fields indicator, UnitOfMeasure unit, Around around, ICollection<Problem> problems)
    {
        if (indicator.Node("measure", Expected) is not { } node || Fields.Of(node, "'measure'", problems) is not { } fields)
            return Unreadable;
        if (ReadOne(fields, All, around, problems) is not { } measure)
            return Unreadable;
        CheckUnit(indicator, "unit", unit, measure);
        return measure;
    }

    private static Measure? ReadOne(Fields fields, string[] kinds, Around around, ICollection<Problem> problems)
    {
        var kind = fields.Words("kind", Vocabulary.OneOf(kinds, ""));
        if (!kinds.Contains(kind))
        {
            // Which other keys belong to it nobody knows, so they are not complained about.
            if (kind.Length > 0)
                fields.Add(fields.PlaceOf("kind"), $"unknown kind of measure '{kind}'", Vocabulary.OneOf(kinds, kind));
            return null;
        }
        Measure measure = kind switch
        {
            "receipts" => new Measure.SumOfReceipts(Names.Known(fields, "of", "kind of money", Vocabulary.Receipts, isNeeded: true)),
            "amounts" => new Measure.SumOfProjects(Names.Known(fields, "of", "kind of amount", Vocabulary.Worths, isNeeded: true), Reaching(fields)),
            "projects" => new Measure.NumberOfProjects(Reaching(fields)),
            "visits" => new Measure.NumberOfVisits(Names.Known(fields, "directions", "direction", Vocabulary.Directions)),
            "events" => new Measure.NumberOfEvents(Names.Known(fields, "of", "kind of event", Vocabulary.Events)),
            "trips" => new Measure.NumberOfTrips(Names.Known(fields, "level", "level of a trip", Vocabulary.Levels, TripLevel.CityOut)),
            "reported" => new Measure.Reported(fields.Flag("adds_up", "true (reports are added: 宗) or false (the latest stands: %)", isNeeded: true)),
            "share" => Share(fields, around, problems),
            _ => Growth(fields, around, problems),
        };
        fields.Close();
        return measure;
    }

    private static Stage Reaching(Fields fields) => Names.Known(fields, "reaching", "stage", Vocabulary.Stages, Stage.Signed);

    private static Measure.Share Share(Fields fields, Around around, ICollection<Problem> problems)
    {
        var of = Below(fields, OfProjects, around, problems);
        return new Measure.Share(of, FilterSection.Read(fields, "among", of, problems), In(fields, of));
    }

    private static Measure.Growth Growth(Fields fields, Around around, ICollection<Problem> problems)
    {
        var of = Below(fields, Sums, around, problems);
        return new Measure.Growth(of, BaseSection.Read(fields, around, problems), In(fields, of));
    }

    private static Measure Below(Fields fields, string[] kinds, Around around, ICollection<Problem> problems)
    {
        const string expected = "what it is reckoned from: of: {kind: receipts, of: [funds]}";
        return fields.Node("of", expected) is { } node && Fields.Of(node, "'of'", problems) is { } below
            ? ReadOne(below, kinds, around, problems) ?? Unreadable
            : Unreadable;
    }

    /// <summary>Counts are told in 个 where nothing is said; of money the plan has to say.</summary>
    private static UnitOfMeasure In(Fields fields, Measure of)
    {
        var unit = Names.Known(fields, "in", "unit of measure", Vocabulary.Measures, new UnitOfMeasure("", null, 1), isNeeded: IsMoney(of));
        if (unit.Name.Length == 0 && !IsMoney(of))
            return Vocabulary.Measures["个"];
        CheckUnit(fields, "in", unit, of);
        return unit;
    }

    private static void CheckUnit(Fields fields, string key, UnitOfMeasure unit, Measure measure)
    {
        if (unit.Name.Length == 0 || measure is Measure.Reported || Fits(unit, measure))
            return;
        fields.Add(
            fields.PlaceOf(key),
            $"'{unit.Name}' for a {Shown(measure)}",
            Vocabulary.OneOf(Vocabulary.Measures.Values.Where(one => Fits(one, measure)).Select(one => one.Name), ""));
    }

    private static bool Fits(UnitOfMeasure unit, Measure measure) =>
        measure is Measure.Share or Measure.Growth ? unit.IsPercent : !unit.IsPercent && IsMoney(measure) == unit.Currency is not null;

    private static bool IsMoney(Measure measure) => measure is Measure.SumOfReceipts or Measure.SumOfProjects;

    private static string Shown(Measure measure) =>
        measure switch
        {
            Measure.Share => "share",
            Measure.Growth => "growth",
            _ => IsMoney(measure) ? "sum of money" : "number",
        };
}
