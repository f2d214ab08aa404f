namespace PromoBot.Language;

/// <summary>Why it is worth asking a language model about a message.</summary>
public enum Unsure
{
    /// <summary>The rules read it, or refused it, or know that it is about something else.</summary>
    No,

    /// <summary>Long enough to say something, and no rule knows what.</summary>
    NothingRead,

    /// <summary>A visit with nobody visited, a lead without a name: the dialog would have to ask.</summary>
    SubjectMissing,

    /// <summary>A report, and a sum of money that no slot took.</summary>
    SumUnread,
}
