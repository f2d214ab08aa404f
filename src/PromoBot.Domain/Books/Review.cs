namespace PromoBot.Domain;

/// <summary>What an officer found when verifying a record (核实). Kept with the record; a later correction of it makes it pending again.</summary>
/// <param name="IsVerified">False: rejected; it does not count.</param>
/// <param name="By">Id of the officer; never the reporter.</param>
/// <param name="Reason">Why it was rejected; null where verified.</param>
public sealed record Review(bool IsVerified, string By, DateOnly On, string? Reason);

/// <summary>Kinds of record that a plan may want verified.</summary>
public enum RecordKind
{
    Receipt,
    Project,
    Visit,
    Trip,
    Event,
    Measurement,
}
