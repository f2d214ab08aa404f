using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>How a record stands beside what it says: verified or not, on time or late, with what proof.</summary>
internal static class RecordState
{
    /// <summary>The change is an officer's finding: the reporter's words are as they were.</summary>
    public static bool IsRuling(Change change) => change.Before is { } before && before.IsWithdrawn == change.After.IsWithdrawn && Rulings.SaySame(before, change.After);

    /// <summary>Proof, finding and lateness, as facts of the record's card.</summary>
    public static IEnumerable<Fact> Facts(Turn turn, Entry entry) =>
    [
        .. Labels.Fact("evidence", entry.Evidence),
        .. Lateness.IsLate(turn.Plan, entry) ? Labels.Fact("reported", Text.Of("talk.late_mark", ("day", entry.ReportedOn!.Value))) : [],
        .. State(turn, entry) is { } state ? Labels.Fact("standing", state) : [],
    ];

    /// <summary>Below the records that were just written: which of them wait to be verified, which come after their month's bulletin.</summary>
    public static IEnumerable<Text> Remarks(Turn turn, IReadOnlyList<Change> changes)
    {
        var own = changes.Where(change => !IsRuling(change) && !change.After.IsWithdrawn).ToList();
        if (own.Any(change => Rulings.Waits(turn.Plan, change.After)))
            yield return Text.Of("talk.pending");
        var late = own.SelectMany(NewDays).Where(day => Lateness.IsLate(turn.Plan, day, turn.Today)).Distinct().Order().ToList();
        if (late.Count > 0)
            yield return Text.Of("talk.late", ("day", late[0]), ("due", Lateness.Due(turn.Plan, late[0])!.Value));
    }

    public static Value Reason(string reason) => Verify.Reasons.Contains(reason) ? Text.Of("verify.reason_" + reason) : reason;

    private static Text? State(Turn turn, Entry entry) => entry.Review switch
    {
        { IsVerified: true } review => Text.Of("talk.verified", ("by", NameOf(turn, review.By)), ("day", review.On)),
        { } review => Text.Of("talk.rejected", ("by", NameOf(turn, review.By)), ("day", review.On), ("reason", Reason(review.Reason ?? "other"))),
        null when Rulings.Waits(turn.Plan, entry) => Text.Of("talk.waits"),
        null => null,
    };

    /// <summary>The days that the change says anew: of a project those of its new stages.</summary>
    private static IEnumerable<DateOnly> NewDays(Change change) => change switch
    {
        { After: Project after } => after.Stages.Except((change.Before as Project)?.Stages ?? []).Select(stage => stage.Date),
        { After: Event { State: not ActState.Done } or Trip { State: not ActState.Done } } => [],
        { Before: null } => [change.After.Date],
        { Before: { } before } when before.Date != change.After.Date => [change.After.Date],
        _ => [],
    };

    private static string NameOf(Turn turn, string person) => turn.People.FirstOrDefault(one => one.Id == person)?.Name ?? person;
}
