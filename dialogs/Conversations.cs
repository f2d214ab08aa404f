namespace PromoBot.Dialogs;

/// <summary>What the bot can talk about: one line each.</summary>
public static class Conversations
{
    /// <summary>The only one for whoever is not known yet.</summary>
    public static Conversation Join { get; } = new Join();

    public static IReadOnlyList<Conversation> All { get; } =
    [
        new LogVisit(),
        new AddLead(),
        new LogFunds(),
        new MoveProject(),
        new LogEvent(),
        new LogRate(),
        new PlanTrip(),
        new ShowWaiting(),
        new Verify(),
        new JudgeQuality(),
        new ShowGap(),
        new ShowQuota(),
        new ShowCalendar(),
        new Rank(),
        new Explain(),
        new ReadBulletin(),
        new WriteBulletin(),
        new Export(),
        new Correct(),
        new Undo(),
        Join,
        new Help(),
    ];
}
