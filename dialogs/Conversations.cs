namespace PromoBot.Dialogs;

/// <summary>What the bot can talk about: one line each.</summary>
public static class Conversations
{
    /// <summary>The only one for whoever is not known yet.</summary>
    public static Conversation Join { get; } = new Join();

    public static IReadOnlyList<Conversation> All { get; } =
    [
        new ChangeCalendar(),
        new LogVisit(),
        new AddLead(),
        new LogFunds(),
        new MoveProject(),
        new LogEvent(),
        new LogRate(),
        new PlanTrip(),
        new CallOff(),
        new HandOver(),
        new ShowHandovers(),
        new TakeOver(),
        new ShowWaiting(),
        new Verify(),
        new JudgeQuality(),
        new ShowGap(),
        new ShowQuota(),
        new ShowCalendar(),
        new LookAfter(),
        new Remind(),
        new PutOff(),
        new Finish(),
        new StopReminding(),
        new ShowReminders(),
        new ShowDelivery(),
        new ListProjects(),
        new ListActs(),
        new ShowCompany(),
        new Rank(),
        new Explain(),
        new DraftBulletin(),
        new ReadBulletin(),
        new WriteBulletin(),
        new Export(),
        new Correct(),
        new Undo(),
        Join,
        new Help(),
    ];
}
