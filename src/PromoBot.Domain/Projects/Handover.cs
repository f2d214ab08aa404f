namespace PromoBot.Domain;

/// <summary>
/// A project handed to another unit or person (移交, 流转). A record of its own, so that who gave what to whom, and what became of it,
/// stays readable when the project moves on. <see cref="Entry.Person"/> gave it; <see cref="Entry.Unit"/> is to take it over.
/// </summary>
public sealed record Handover : Entry
{
    /// <summary>Id of the project.</summary>
    public required string Project { get; init; }

    /// <summary>The unit that had the project.</summary>
    public required string From { get; init; }

    /// <summary>Id of the person it was handed to; null: to the unit, whose head takes it over.</summary>
    public string? Taker { get; init; }

    public HandoverState State { get; init; }

    /// <summary>Why it was sent back.</summary>
    public string? Reason { get; init; }

    /// <summary>Who took it over or sent it back.</summary>
    public string? DecidedBy { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public bool IsWaiting => this is { IsWithdrawn: false, State: HandoverState.Waiting };
}

/// <summary>What became of a handover.</summary>
public enum HandoverState
{
    /// <summary>待接收</summary>
    Waiting,

    /// <summary>已接收</summary>
    Taken,

    /// <summary>已退回</summary>
    SentBack,
}

/// <summary>Who may take a project over, and what the project is afterwards.</summary>
public static class Handing
{
    /// <summary>The person it was handed to; of a unit its head; an officer in anybody's place.</summary>
    public static bool MayDecide(Person person, Handover handover) =>
        Rights.May(person.Role, Deed.ChangeAny) || handover.Taker == person.Id
        || (handover.Taker is null && person.Role == Role.Head && person.Units.Contains(handover.Unit));

    /// <summary>The project in its new hands. What it reached before stays with the unit that had it then.</summary>
    /// <param name="inCharge">Who follows it from now on.</param>
    public static Project TakenOver(Project project, Handover handover, string inCharge) => project with
    {
        Unit = handover.Unit,
        InCharge = inCharge,
        Stages = project.Unit == handover.Unit ? project.Stages : [.. project.Stages.Select(step => step with { Unit = step.Unit ?? project.Unit })],
    };
}
