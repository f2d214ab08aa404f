namespace PromoBot.Domain;

/// <summary>What a deed in the bot is, as far as rights go.</summary>
public enum Deed
{
    /// <summary>Put a visit, project, receipt, stage into the books for one's own unit.</summary>
    Report,

    /// <summary>Change or take back a record of one's own.</summary>
    ChangeOwn,

    /// <summary>Change or take back a record that somebody else of the unit made.</summary>
    ChangeUnits,

    /// <summary>Change or take back any record of the authority.</summary>
    ChangeAny,

    /// <summary>Verify what others reported, or send it back; judge a project's quality.</summary>
    Verify,

    /// <summary>Put a trip of one's own into the books: leaders, who owe trips, do so too.</summary>
    Travel,

    /// <summary>Draft, edit and release bulletins.</summary>
    Publish,

    /// <summary>Ask for figures of any unit of the authority.</summary>
    Ask,

    /// <summary>Be reminded of something by the bot, and say when and whether.</summary>
    Remind,

    /// <summary>Ask whom the bot reached with its reminders, and whom not.</summary>
    Oversee,

    /// <summary>See every unit's records in full, not only who holds the first talk and since when.</summary>
    SeeAll,
}

/// <summary>The one place that says what a role may do.</summary>
public static class Rights
{
    public static bool May(Role role, Deed deed) => (role, deed) switch
    {
        (_, Deed.Ask or Deed.Remind) => true,
        (_, Deed.SeeAll) => role is Role.Officer or Role.Leader or Role.Admin,
        (_, Deed.Oversee) => role is Role.Officer or Role.Admin,
        (Role.Admin, Deed.Travel) => false,
        (_, Deed.Travel) => true,
        (Role.Leader, Deed.ChangeOwn) => true,
        (Role.Leader, _) => false,
        (Role.Admin, Deed.Report) => false,
        (_, Deed.Report or Deed.ChangeOwn) => true,
        (Role.Head, Deed.ChangeUnits) => true,
        (Role.Officer or Role.Admin, Deed.Publish) => true,
        (Role.Officer, Deed.Verify) => true,
        (Role.Officer or Role.Admin, Deed.ChangeUnits or Deed.ChangeAny) => true,
        _ => false,
    };
}
