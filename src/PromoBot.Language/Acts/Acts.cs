namespace PromoBot.Language;

/// <summary>From a draft to an act: each intent has its own way to fill its slots.</summary>
internal static class Acts
{
    public static Act Of(Message message, List<Draft> drafts, Draft draft, int index, List<Finding> findings)
    {
        findings.Add(new(index, "intent", draft.Intent.ToString(), draft.Words, draft.Rule));
        var clauses = draft.Intent is Intent.ReportVisit ? draft.Wide : draft.Clauses;
        var evidence = new Evidence(message, message.Names, index, clauses, findings);
        var slots = Slots(message, drafts, draft, evidence);
        slots = Shared.From(message, drafts, draft, slots);
        return new(draft.Intent, slots) { Doubts = Doubtful.In(message, evidence, slots), IsRefused = draft.Rule == Unsafe.Rule };
    }

    private static Slots Slots(Message message, List<Draft> drafts, Draft draft, Evidence evidence)
    {
        var report = new ReportSlots(message, drafts) { Names = message.Names };
        var ask = new AskSlots(message);
        var command = new CommandSlots(message);
        return draft.Intent switch
        {
            Intent.ReportVisit => report.Visit(draft, evidence),
            Intent.ReportLead => report.Lead(draft, evidence),
            Intent.ReportStage => report.Stage(draft, evidence),
            Intent.ReportFunds => report.Funds(draft, evidence),
            Intent.ReportTrip => report.Trip(evidence),
            Intent.ReportEvent => Gatherings.Named(message, draft, report.Event(evidence)),
            Intent.AskGap => ask.Gap(evidence),
            Intent.AskRank => ask.Rank(evidence),
            Intent.AskQuota => ask.Quota(evidence),
            Intent.AskProjects => ask.Projects(evidence),
            Intent.AskVisits => ask.Visits(evidence),
            Intent.AskCompany => AskSlots.Company(evidence),
            Intent.AskCalendar => ask.Calendar(evidence),
            Intent.AskExplain => ask.Explain(evidence),
            Intent.Correct => command.Correct(evidence),
            Intent.Remind => command.Remind(evidence),
            Intent.Snooze => command.Snooze(evidence),
            Intent.Handover => command.Handover(evidence),
            Intent.Export => command.Export(evidence),
            Intent.Bind => command.Bind(evidence),
            Intent.Unknown or Intent.Undo or Intent.Confirm or Intent.Cancel or Intent.Help or Intent.Greet =>
                Language.Slots.None,
            _ => throw new InvalidOperationException($"No slots are known for {draft.Intent}."),
        };
    }
}
