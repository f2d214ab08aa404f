using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>How somebody was met and whose figures are asked for, once what was learned has been heard.</summary>
internal static class LearnedFacts
{
    // In grains of log-odds: where the rules say nothing, and where they say something else.
    private const int Sure = 12;
    private const int Surer = 24;

    private static readonly (Direction Value, int Column)[] Directions =
    [
        (Direction.Out, IntentModel.Column("out")), (Direction.In, IntentModel.Column("in")),
        (Direction.Online, IntentModel.Column("online")), (Direction.Phone, IntentModel.Column("phone")),
    ];

    private static readonly (Scope Value, int Column)[] Scopes = [(Scope.Mine, IntentModel.Column("mine")), (Scope.Unit, IntentModel.Column("unit"))];

    /// <summary>Of several visits or several questions the message's odds tell nothing.</summary>
    public static void Settle(List<Act> acts, short[] odds, List<Finding> findings)
    {
        var visits = acts.FindAll(act => act.Intent is Intent.ReportVisit);
        var asks = acts.FindAll(act => act.Intent is >= Intent.AskGap and <= Intent.AskExplain);
        if (visits is [var visit] && Settled(Directions, visit.Slots.Direction, odds, visit.Slots.Direction) is var direction && direction != visit.Slots.Direction)
            Put(acts, findings, visit, "direction", direction, visit.Slots with { Direction = direction });
        if (asks is [var ask] && ask.Slots is { Unit: null, Person: null, Scope: not Scope.All } && Settled(Scopes, ask.Slots.Scope, odds, null) is var scope && scope != ask.Slots.Scope)
            Put(acts, findings, ask, "scope", scope, ask.Slots with { Scope = scope });
    }

    /// <param name="otherwise">Where the rules are mistaken and nothing else is sure: 我 in 报我 speaks of nobody's figures.</param>
    private static T? Settled<T>((T Value, int Column)[] all, T? ruled, short[] odds, T? otherwise)
        where T : struct, Enum
    {
        var (best, column) = all.MaxBy(one => odds[one.Column]);
        if (ruled is not { } read)
            return odds[column] > Sure ? best : null;
        var own = odds[Array.Find(all, one => EqualityComparer<T>.Default.Equals(one.Value, read)).Column];
        return own > -Surer ? ruled : odds[column] > Sure ? best : otherwise;
    }

    private static void Put<T>(List<Act> acts, List<Finding> findings, Act act, string slot, T? value, Slots slots)
        where T : struct, Enum
    {
        var index = acts.IndexOf(act);
        findings.RemoveAll(finding => finding.Act == index && finding.Slot == slot);
        if (value is { } found)
            findings.Add(new(index, slot, found.ToString(), new(0, 0), LearnedNames.Rule));
        acts[index] = act with { Slots = slots };
    }
}
