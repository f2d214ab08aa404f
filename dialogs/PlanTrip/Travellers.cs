using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Who goes on a trip: each of them is credited with it.</summary>
internal static class Travellers
{
    /// <summary>The answer that the leader is nobody of the list.</summary>
    private const string NotListed = "none";

    private const string Question = "leader";

    /// <summary>The pick that names the leader.</summary>
    private const string Pick = "trip_leader";

    /// <summary>Who is meant by a leader whom no name or post of the list fits; null where it is clear, or told.</summary>
    public static Step? Asks(Turn turn, Slots slots)
    {
        if (slots.Leader is not { } said || turn.Picks.ContainsKey(Pick) || People.Find(turn, said) is { Count: 1 })
            return null;
        var near = People.Find(turn, said);
        var options = (near.Count > 0 ? near : [.. turn.People.Where(person => Owes(turn.Plan, person))]).Take(5).ToList();
        return options.Count == 0
            ? null
            : Step.Ask(
                Pick,
                Text.Of("plan_trip.ask_leader", ("leader", said)),
                [.. options.Select(person => new Option(person.Id, Text.Of("talk.name", ("name", person.Name)))), new Option(NotListed, Text.Of("plan_trip.not_listed"))]);
    }

    /// <summary>Ids: the leader where known; without a leader the speaker, and beside one where the speaker says so (我跟…, 陪同).</summary>
    public static IReadOnlyList<string> Of(Turn turn, Slots slots)
    {
        if (slots.Leader is not { } said)
            return Named(turn) is { Count: > 0 } named ? named : [turn.Me.Id];
        var leader = turn.Picks.TryGetValue(Pick, out var picked)
            ? turn.People.Where(person => person.Id == picked)
            : People.Find(turn, said) is [var only] ? [only] : [];
        return [.. leader.Select(person => person.Id).Concat(IsAlong(turn.Text) ? [turn.Me.Id] : []).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Our own people that the message names in full.</summary>
    private static List<string> Named(Turn turn) =>
        [.. turn.People.Where(person => person.Name.Length > 1 && turn.Text.Contains(person.Name, StringComparison.Ordinal)).Select(person => person.Id)];

    /// <summary>跟张副市长去上海: the speaker goes, too; 张副市长带队去上海 does not say so.</summary>
    private static bool IsAlong(string text) =>
        AlongWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] AlongWords = ["跟", "随", "陪", "我和", "我与", "我们", "和我", " with ", " we ", "accompan", "joined"];

    private static bool Owes(Plan plan, Person person) => plan.Indicators.Any(indicator => indicator.PostTargets.ContainsKey(person.Post));
}
