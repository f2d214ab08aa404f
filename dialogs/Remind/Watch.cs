using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>One kind of reminder that nobody has to ask for: what a person is to be told of it as things stand. Pure.</summary>
internal abstract class Watch
{
    public abstract ReminderKind Kind { get; }

    /// <summary>What it has to know; nothing where it does not concern the person at all, or not today.</summary>
    public abstract Needs Needs(Turn turn);

    /// <summary>All that is due today, whether it was told before or not.</summary>
    public abstract IEnumerable<Nudge> Due(Turn turn, Facts facts);

    protected ReminderRule Rule(Turn turn) => turn.Plan.Reminders.Of(Kind);

    /// <summary>Who answers for a unit: its heads, or all of it where nobody heads it. For the authority its officers.</summary>
    protected static bool AnswersFor(Turn turn, string unit)
    {
        if (unit == Indicator.Whole)
            return turn.Me.Role == Role.Officer;
        return turn.Me.Units.Contains(unit)
            && (turn.Me.Role == Role.Head || (turn.Me.Role == Role.Promoter && !turn.People.Any(person => person.Role == Role.Head && person.Units.Contains(unit))));
    }
}

/// <summary>Something that a person is to be told.</summary>
/// <param name="Key">What it is about: <c>quota:trips:@leader</c>.</param>
/// <param name="Step">How it stands (<see cref="ReminderNote.Said"/>).</param>
internal sealed record Nudge(string Key, ReminderKind? Kind, string Step, Text What)
{
    /// <summary>Told below it where it is alone; worked out only then, for most of what is due was told before.</summary>
    public Func<IEnumerable<Text>> More { get; init; } = () => [];

    /// <summary>A tap of its own.</summary>
    public Choice? Shows { get; init; }
}

/// <summary>The kinds: one line each.</summary>
internal static class Watches
{
    public static IReadOnlyList<Watch> All { get; } =
    [
        new QuotaWatch(),
        new MeetingsWatch(),
        new FollowUpWatch(),
        new TenDayWatch(),
        new VerificationWatch(),
        new HandoverWatch(),
        new EventWatch(),
        new TripPlanWatch(),
    ];

    public static Watch Of(ReminderKind kind) => All.Single(watch => watch.Kind == kind);
}
