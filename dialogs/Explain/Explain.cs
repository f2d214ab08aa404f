using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Where a figure comes from (这个数怎么来的), and why something is not in it (为什么没算).</summary>
public sealed class Explain : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskExplain];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act)
    {
        act = WithUnit(turn, act);
        if (WhyNot.IsAsked(turn, act))
            return WhyNot.Needs(turn, act);
        if (Unit(turn, act) is not AskedUnit.Known known)
            return Dialogs.Needs.None;
        var ask = ExplainAsk.Of(turn, act, known.Unit);
        var candidates = Candidate.Of(turn, act, ask);
        return new Needs
        {
            TotalsOf = [.. candidates.Select(one => one.Owner).Distinct(StringComparer.Ordinal).SelectMany(turn.Plan.WithUnitsBelow).Distinct(StringComparer.Ordinal)],
            TotalsOn = [ask.At],
            Backings = IsOne(act, candidates) ? [.. candidates.Select(one => one.Backing(turn.Plan))] : [],
        };
    }

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        act = WithUnit(turn, act);
        if (WhyNot.IsAsked(turn, act))
            return WhyNot.Answer(turn, act, facts);
        if (Unit(turn, act) is AskedUnit.Unknown unknown)
            return Step.Say(GapReplies.UnknownUnit(turn, unknown));
        var ask = ExplainAsk.Of(turn, act, ((AskedUnit.Known)Unit(turn, act)).Unit);
        var candidates = Candidate.Of(turn, act, ask);
        if (act.Slots.Amounts is [var amount, ..] && turn.Tap is null)
            return SaidAmount.Answer(turn, facts, candidates, amount);
        return candidates switch
        {
            [] => Step.Say(Text.Of("explain.nothing_shown")),
            [var only] => FigureReply.Of(turn, facts, only),
            _ => Step.Say(FigureReply.Which(turn, facts, candidates)),
        };
    }

    /// <summary>Where it is open which figure is meant, pages are fetched only if an amount can tell.</summary>
    private static bool IsOne(Act act, IReadOnlyList<Candidate> candidates) => candidates.Count == 1 || act.Slots.Amounts.Count > 0;

    /// <summary>花桥街道 sounds like an organisation, and 京冀项目 like a project: one is a unit of ours, the other an indicator.</summary>
    private static Act WithUnit(Turn turn, Act act)
    {
        bool IsOurs(string name) => turn.Plan.Units.Any(unit => unit.Name == name || unit.Also.Contains(name));
        var (companies, project) = (act.Slots.Companies, act.Slots.Project);
        return act with
        {
            Slots = act.Slots with
            {
                Unit = act.Slots.Unit ?? companies.Append(project).OfType<string>().FirstOrDefault(IsOurs),
                Companies = [.. companies.Where(name => !IsOurs(name))],
                Project = project is not null && (IsOurs(project) || NamedIndicators.Is(turn.Plan, project)) ? null : project,
            },
        };
    }

    private static AskedUnit Unit(Turn turn, Act act) =>
        turn.Tap is null ? AskedUnit.Of(turn, act) : new AskedUnit.Known(Indicator.Whole);
}
