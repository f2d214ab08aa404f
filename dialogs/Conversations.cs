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
        new PlanTrip(),
        new ShowGap(),
        new ShowQuota(),
        new ShowCalendar(),
        new Correct(),
        new Undo(),
        Join,
        new Help(),
    ];
}
