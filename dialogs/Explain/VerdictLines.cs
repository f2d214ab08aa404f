using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What a record is to each indicator that could count it: counted, pending, or kept out by which rules.</summary>
/// <param name="More">Indicators left out of the answer: it lacks more in them than in those shown.</param>
internal sealed record VerdictLines(IReadOnlyList<Fact> Facts, int Counted, int Pending, int More)
{
    private const int Most = 8;

    public static VerdictLines Of(Turn turn, IReadOnlyList<Verdict> verdicts, Entry entry, ProjectFile? file, IReadOnlyList<Indicator> indicators, bool isAsked)
    {
        var judged = (from indicator in indicators
                      where !indicator.IsByPerson || MayOwe(turn, indicator, entry)
                      let own = verdicts.Where(verdict => verdict.Indicator == indicator.Id).ToList()
                      let lines = Lines(turn.Plan, indicator, own, file).ToList()
                      where lines.Count > 0 && (isAsked || lines.Exists(line => !line.IsHopeless))
                      orderby lines.Min(line => line.Lacks)
                      select lines).ToList();
        var shown = judged.Take(Most).SelectMany(lines => lines).Take(Most).ToList();
        return new VerdictLines(
            [.. shown.Select(line => new Fact(Text.Of("show_gap.name", ("name", new Value.Named(line.Indicator.Name))), line.Words))],
            judged.Count(lines => lines.Exists(line => line.Lacks == 0)),
            judged.Count(lines => lines.Exists(line => line.IsPending)),
            Math.Max(judged.Count - Most, 0));
    }

    public Text Lead(Value name) => (Counted, Pending, Facts.Count) switch
    {
        (_, _, 0) => Text.Of("explain.not_lead_none", ("name", name)),
        (0, _, _) => Text.Of("explain.not_lead", ("name", name)),
        (_, > 0, _) => Text.Of("explain.not_lead_pending", ("name", name), ("count", Counted), ("pending", Pending)),
        _ => Text.Of("explain.not_lead_counted", ("name", name), ("count", Counted)),
    };

    private static IEnumerable<Line> Lines(Plan plan, Indicator indicator, List<Verdict> verdicts, ProjectFile? file)
    {
        if (indicator.Measure.Summed is Measure.SumOfReceipts && file is { Receipts.Count: 0 })
        {
            yield return new Line(indicator, Text.Of("explain.no_receipt"), Lacks: 1);
            yield break;
        }

        var counted = verdicts.OfType<Verdict.Counts>().Select(verdict => verdict.Contribution).ToList();
        var inPart = counted.Where(one => one.Part != Part.Whole).ToList();
        if (inPart.Count > 0)
            yield return new Line(indicator, Counts(indicator, inPart), 0) { IsPending = inPart.Exists(one => one.Verification == Verification.Pending) };
        foreach (var why in verdicts.OfType<Verdict.Excluded>().Where(verdict => verdict.Part != Part.Whole).Select(verdict => verdict.Why).DistinctBy(Written).Take(3))
        {
            var words = ExclusionWords.Of(plan, indicator, why);
            yield return new Line(
                indicator, inPart.Count == 0 && counted.Count > 0 ? Text.Of("explain.only_in_whole", ("amount", Amount(indicator, counted)), ("why", words)) : words, why.Count)
            {
                // Money of another kind is nothing that this indicator could ever count.
                IsHopeless = why.Any(one => one is Exclusion.OtherKind or Exclusion.OtherEvent or Exclusion.OtherDirection),
            };
        }
    }

    private static Text Counts(Indicator indicator, List<Contribution> counted) => Text.Of(
        counted.Exists(one => one.Verification == Verification.Pending) ? "explain.counts_pending" : "explain.counts",
        ("amount", Amount(indicator, counted)),
        ("day", counted.Max(one => one.Date)));

    private static Value Amount(Indicator indicator, List<Contribution> counted)
    {
        var unit = indicator.Measure switch
        {
            Measure.Share share => share.In,
            Measure.Growth growth => growth.In,
            _ => indicator.Unit,
        };
        return unit.Currency is { } currency
            ? new Value.Sum(new Amount(null, counted.Sum(one => one.Amount), currency))
            : new Value.Number(counted.Sum(one => one.Amount), unit.Name);
    }

    private static bool MayOwe(Turn turn, Indicator indicator, Entry entry) =>
        entry is Trip || turn.People.Any(person => person.Id == entry.Person && indicator.PostTargets.ContainsKey(person.Post));

    private static string Written(IReadOnlyList<Exclusion> why) => string.Join(';', why.Select(one => one.GetType().Name));

    private sealed record Line(Indicator Indicator, Text Words, int Lacks)
    {
        public bool IsHopeless { get; init; }

        public bool IsPending { get; init; }
    }
}
