using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Why something does not count (为什么没算): of a project that is named or was talked of, else of the last record.</summary>
internal static class WhyNot
{
    /// <summary>Below these words a message asks about a record, not about a figure.</summary>
    private static readonly string[] Denials =
        ["没算", "没有算", "没计", "没有计", "没进", "不算", "不计", "没加", "没统计", "没纳入", "未计入", "未纳入", "算不算", "算没算", "计不计", "能不能算", "not count", "n't count", "not included", "n't included", "left out", "excluded", "why not"];

    /// <summary>The record itself rather than its project.</summary>
    private static readonly string[] TheRecord = ["这笔", "这条", "那笔", "那条", "上一条", "刚才", "刚报", "刚记", "this record", "that record", "last record", "this one"];

    public static bool IsAsked(Turn turn, Act act) =>
        turn.Tap is null && (act.Slots.Project is not null || act.Slots.Companies.Count > 0 || Holds(turn.Text, Denials));

    public static Needs Needs(Turn turn, Act act) =>
        Projects.Needs(turn, act.Slots).And(new Needs { RecentOf = turn.Me.Id });

    public static Step Answer(Turn turn, Act act, Facts facts)
    {
        var isNamed = act.Slots.Project is not null || act.Slots.Companies.Count > 0;
        var meant = Projects.Meant(turn, act.Slots, facts);
        if (meant.Count > 1)
            return Projects.Which(meant, mayBeNew: false);
        var last = isNamed || turn.Picks.ContainsKey(Asking.WhichProject) ? null : Last(facts);
        if (last is Receipt or Visit or Trip or Event or Measurement && (meant.Count == 0 || Holds(turn.Text, TheRecord)))
            return OfRecord(turn, act, last, facts);
        if (meant is [var file])
            return Of(turn, act, file.Project.Name, Verdicts.Of(turn.Plan, file), file.Project, file) with { Focus = file.Project.Id };
        if (isNamed)
            return Step.Say(Text.Of("explain.no_such_project", ("name", act.Slots.Project ?? act.Slots.Companies[0])));
        return last is null ? Step.Say(Text.Of("explain.nothing_recorded")) : OfRecord(turn, act, last, facts);
    }

    private static Step OfRecord(Turn turn, Act act, Entry last, Facts facts)
    {
        if (last is not (Project or Receipt))
            return Of(turn, act, Named(last), Verdicts.Of(turn.Plan, last), last, null);
        var id = last is Receipt receipt ? receipt.Project : last.Id;
        if (facts.Projects.FirstOrDefault(file => file.Project.Id == id) is not { } found)
            return Step.Say(Text.Of("explain.nothing_recorded"));
        // A receipt that was taken back or rejected is not in the file, but its verdict is what is asked for.
        var file = last is Receipt money && found.Receipts.All(one => one.Id != money.Id) ? found with { Receipts = [.. found.Receipts, money] } : found;
        return last is Receipt
            ? Of(turn, act, Text.Of("explain.receipt_of", ("name", file.Project.Name), ("amount", Worth((Receipt)last))), [.. Verdicts.Of(turn.Plan, file).Where(verdict => verdict.Entry == last.Id)], last, null)
            : Of(turn, act, file.Project.Name, Verdicts.Of(turn.Plan, file), file.Project, file);
    }

    private static Step Of(Turn turn, Act act, Value name, IReadOnlyList<Verdict> verdicts, Entry entry, ProjectFile? file)
    {
        var asked = GapAsk.Of(turn, act, Indicator.Whole);
        var isAsked = asked.Topic.Length > 0 || asked.Indicators.Count > 0;
        var lines = VerdictLines.Of(turn, verdicts, entry, file, isAsked ? asked.In(turn.Plan) : turn.Plan.Indicators, isAsked);
        return Step.Say(new Reply(
            lines.Lead(name),
            [
                .. lines.Facts.Count > 0 ? new[] { new Block.FactList(null, lines.Facts) } : [],
                .. lines.More > 0 ? new[] { new Block.Paragraph(Text.Of("explain.other_indicators", ("count", lines.More)), IsQuiet: true) } : [],
            ],
            []));
    }

    private static Entry? Last(Facts facts) => facts.Recent.Count == 0 ? null : facts.Recent[0].Changes[^1].After;

    private static Value Named(Entry entry) => entry switch
    {
        Visit { Companies: [_, ..] companies } => Text.Of("explain.visit_to", ("companies", new Value.Names(companies))),
        Visit => Text.Of("explain.a_visit"),
        Trip { Places: [_, ..] places } => Text.Of("explain.trip_to", ("places", new Value.Names(places))),
        Trip => Text.Of("explain.a_trip"),
        Event { Name: { } name } => name,
        Event => Text.Of("explain.an_event"),
        _ => Text.Of("explain.a_record"),
    };

    private static Value.Sum Worth(Receipt receipt) => new Value.Sum(new Amount(null, receipt.Money.Value, receipt.Money.Currency));

    private static bool Holds(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
