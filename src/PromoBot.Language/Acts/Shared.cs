namespace PromoBot.Language;

/// <summary>What a second act of the same breath leaves unsaid: whose rank, which project is handed over.</summary>
internal static class Shared
{
    public static Slots From(Message message, List<Draft> drafts, Draft draft, Slots slots)
    {
        var at = drafts.IndexOf(draft);
        if (at <= 0)
            return slots;
        var before = drafts[at - 1];
        var evidence = new Evidence(message, message.Names, at, before.Clauses, []);
        return draft.Intent switch
        {
            Intent.AskRank or Intent.AskGap when before.Intent is Intent.AskGap or Intent.AskRank
                && before.Last.Sentence == draft.Clauses[0].Sentence => Whose(new(message), evidence, slots),
            Intent.Handover when slots.Project is null && slots.Companies.Count == 0
                && IsReport(before.Intent) => slots with { Project = evidence.Project(), Companies = evidence.Companies() },
            _ => slots,
        };
    }

    private static Slots Whose(AskSlots ask, Evidence before, Slots slots) =>
        slots.Unit is null && slots.Scope is null ? slots with { Unit = ask.Unit(before), Scope = ask.Scope(before) } : slots;

    private static bool IsReport(Intent intent) => intent is Intent.ReportStage or Intent.ReportFunds or Intent.ReportLead
        or Intent.ReportVisit;
}
