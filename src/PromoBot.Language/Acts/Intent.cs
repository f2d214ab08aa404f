namespace PromoBot.Language;

/// <summary>What the sender wants with one act. Names and meanings are those of <c>docs/labels.md</c>.</summary>
public enum Intent
{
    Unknown,
    ReportVisit,
    ReportLead,
    ReportStage,
    ReportFunds,
    ReportTrip,
    ReportEvent,
    AskGap,
    AskRank,
    AskQuota,
    AskProjects,
    AskVisits,
    AskCompany,
    AskCalendar,
    AskExplain,
    Correct,
    Undo,
    Confirm,
    Cancel,
    Remind,
    Snooze,
    Handover,
    Export,
    Help,
    Bind,
    Greet,
}
