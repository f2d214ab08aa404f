using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>What the books say to the needs of a turn: a snapshot of one moment.</summary>
/// <param name="Projects">Those asked for by name, by id or through a writing turn; with all receipts that stand. Withdrawn projects are left out unless a writing turn touched them.</param>
/// <param name="Recent">Writing turns that still stand, the latest first.</param>
/// <param name="Totals">Of the units asked for; of the whole authority under unit <see cref="Indicator.Whole"/>.</param>
/// <param name="Invitation">The person that the code invites; null where the code is unknown or used up.</param>
public sealed record Facts(
    IReadOnlyList<ProjectFile> Projects,
    IReadOnlyList<WrittenTurn> Recent,
    WrittenTurn? Written,
    IReadOnlyList<Total> Totals,
    Person? Invitation)
{
    public static Facts None { get; } = new([], [], null, [], null);

    /// <summary>Trips of the days asked for, by day.</summary>
    public IReadOnlyList<Trip> Trips { get; init; } = [];

    /// <summary>Events and meetings of the days asked for, by day.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Reminders still to come of the person asked for, the next first.</summary>
    public IReadOnlyList<Reminder> Reminders { get; init; } = [];
}

/// <summary>A turn that wrote records.</summary>
/// <param name="Changes">Each record as it was before the turn and as the turn left it.</param>
/// <param name="IsUndone">A later undo took it back.</param>
/// <param name="IsLatest">False where one of its records was changed again by a later turn that still stands.</param>
public sealed record WrittenTurn(
    string Id, string Person, DateTimeOffset At, IReadOnlyList<Change> Changes, bool IsUndone, bool IsLatest);
