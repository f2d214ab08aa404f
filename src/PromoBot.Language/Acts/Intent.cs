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

    // Not of labels.md; whoever wants its names gets "unknown" (Intents.IsOwn).

    /// <summary>核实: finds a record right.</summary>
    Verify,

    /// <summary>退回: sends a record back.</summary>
    Reject,

    /// <summary>待核实的有哪些: asks what waits to be verified.</summary>
    AskPending,

    /// <summary>认定质量: finds points of a project's quality met, or no longer.</summary>
    JudgeQuality,

    /// <summary>楼宇入驻率82%: reports a figure that was measured.</summary>
    ReportRate,

    /// <summary>看一下6月通报, 起草6月通报: wants to see a bulletin, drafted first where nobody has.</summary>
    ShowBulletin,

    /// <summary>第二段改成…: changes the words of a draft.</summary>
    EditBulletin,

    /// <summary>发布: releases a draft.</summary>
    ReleaseBulletin,
}

/// <summary>Intents that the bot has besides those of the labels.</summary>
public static class Intents
{
    public static bool IsOwn(this Intent intent) => intent > Intent.Greet;
}
