using PromoBot.Domain;

namespace PromoBot.Server.Plans;

/// <summary>What an indicator adds up: a mapping whose <c>kind</c> decides which other keys it has.</summary>
internal static class MeasureSection
{
    private static readonly string[] MeasureKinds = ["receipts", "projects", "visits"];

    public static Measure Read(Fields indicator, UnitOfMeasure unit, ICollection<Problem> problems)
    {
        const string expected = "measure: {kind: receipts, of: [funds]}, {kind: projects, reaching: signed} or {kind: visits}";
        if (indicator.Node("measure", expected) is not { } node || Fields.Of(node, "'measure'", problems) is not { } fields)
            return new Measure.NumberOfVisits([]);
        Measure measure;
        switch (fields.Words("kind", Vocabulary.OneOf(MeasureKinds, "")))
        {
            case "receipts":
                measure = new Measure.SumOfReceipts(Names.Known(fields, "of", "kind of money", Vocabulary.Receipts, isNeeded: true));
                break;
            case "projects":
                measure = new Measure.NumberOfProjects(Names.Known(fields, "reaching", "stage", Vocabulary.Stages, Stage.Signed));
                break;
            case "visits":
                measure = new Measure.NumberOfVisits(Names.Known(fields, "directions", "direction", Vocabulary.Directions));
                break;
            case var unknown:
                // Which other keys belong to it nobody knows, so they are not complained about.
                if (unknown.Length > 0)
                    fields.Add(fields.PlaceOf("kind"), $"unknown kind of measure '{unknown}'", Vocabulary.OneOf(MeasureKinds, unknown));
                return new Measure.NumberOfVisits([]);
        }
        fields.Close();
        CheckUnit(indicator, unit, measure);
        return measure;
    }

    private static void CheckUnit(Fields indicator, UnitOfMeasure unit, Measure measure)
    {
        if (unit.Name.Length == 0 || measure is Measure.SumOfReceipts == unit.Currency is not null)
            return;
        var fitting = Vocabulary.Measures.Values.Where(one => one.Currency is null == unit.Currency is not null).Select(one => one.Name);
        indicator.Add(
            indicator.PlaceOf("unit"),
            $"'{unit.Name}' for a {(unit.Currency is null ? "sum of money" : "number")}",
            Vocabulary.OneOf(fitting, ""));
    }
}
