using PromoBot.Domain;

namespace PromoBot.Server.Ledger;

/// <summary>What came in, or would, for people.</summary>
internal static class ImportReport
{
    private const int MostUnits = 50;

    private const int MostExamples = 3;

    private const int MostRemarks = 40;

    public static IEnumerable<string> Lines(IReadOnlyList<Outcome> outcomes, IReadOnlyList<string> remarks, Plan plan)
    {
        foreach (var sheet in Sheets.All)
        {
            var ofKind = outcomes.Where(outcome => outcome.Row.Row.Kind == sheet.Kind).ToList();
            if (ofKind.Count == 0)
                continue;
            yield return $"{sheet.Name}: {Counts(ofKind)}";
            foreach (var unit in ofKind.GroupBy(outcome => outcome.Entry.Unit, StringComparer.Ordinal).Take(MostUnits))
                yield return $"  {NameOf(plan, unit.Key)}: {Counts([.. unit])}";
            foreach (var outcome in ofKind.Where(outcome => outcome.Fate is Fate.New or Fate.Changed).Take(MostExamples))
                yield return $"  {outcome.Row.Row.Head.Place}: {(outcome.Fate == Fate.New ? "new" : "changed")}, {Shown(outcome, plan)}";
        }

        if (outcomes.Count == 0)
            yield return "No rows.";
        foreach (var remark in remarks.Distinct(StringComparer.Ordinal).Take(MostRemarks))
            yield return $"note: {remark}";
        if (remarks.Count > MostRemarks)
            yield return $"note: {remarks.Count - MostRemarks} more of the kind";
    }

    private static string Counts(IReadOnlyList<Outcome> outcomes)
    {
        int Of(Fate fate) => outcomes.Count(outcome => outcome.Fate == fate);
        return $"{Of(Fate.New)} new, {Of(Fate.Changed)} changed, {Of(Fate.Unchanged)} unchanged"
            + (Of(Fate.Withdrawn) is > 0 and var withdrawn ? $", {withdrawn} withdrawn in the books and left so" : "");
    }

    private static string NameOf(Plan plan, string unit) => unit == Indicator.Whole ? plan.Authority.Name : plan.FindUnit(unit)?.Name ?? unit;

    private static string Shown(Outcome outcome, Plan plan)
    {
        string?[] parts =
        [
            outcome.Row.Row.Title,
            NameOf(plan, outcome.Entry.Unit),
            outcome.Entry is Project project ? string.Join("、", project.Stages.Select(step => $"{Terms.Stages.Word(step.Stage)} {step.Date:yyyy-MM-dd}")) : $"{outcome.Entry.Date:yyyy-MM-dd}",
            outcome.Entry switch
            {
                Project one => Money(one.AmountOf(AmountKind.Investment) ?? one.AmountOf(AmountKind.Signed)),
                Receipt receipt => Money(new Amount(null, receipt.Money.Value, receipt.Money.Currency)),
                _ => null,
            },
        ];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string? Money(Amount? amount) => amount is null ? null
        : (amount.IsRange ? $"{Size(amount.Min)}-{Size(amount.Max)}" : Size(amount.Min)) + (amount.Currency == Domain.Money.Yuan ? "元" : " " + amount.Currency);

    private static string Size(decimal value) => value >= 100_000_000 ? $"{value / 100_000_000:0.####}亿" : value >= 10_000 ? $"{value / 10_000:0.####}万" : $"{value:0.##}";
}
