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

    /// <summary>办完了, 已回访: what a reminder asked for is done.</summary>
    Finish,

    /// <summary>别再提醒我这个, 不用再提醒外出次数: no more of it, or of a kind.</summary>
    StopReminding,

    /// <summary>恢复外出次数提醒: that kind again.</summary>
    ResumeReminding,

    /// <summary>我有哪些提醒: what the bot will remind of.</summary>
    AskReminders,

    /// <summary>提醒送达情况, 谁没收到提醒: whom reminders reached.</summary>
    AskDelivery,

    /// <summary>更多: goes on with a list.</summary>
    AskMore,

    /// <summary>接收: takes over a project that was handed here.</summary>
    TakeOver,

    /// <summary>不接收: sends back a project that was handed here.</summary>
    SendBack,

    /// <summary>待接收的移交: asks what waits to be taken over.</summary>
    AskHandovers,

    /// <summary>行程取消了: a planned trip or event is off. The labels call it <see cref="Cancel"/>.</summary>
    CallOff,

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

    /// <summary>The name that the labels have for it.</summary>
    public static Intent InLabels(this Intent intent) => intent == Intent.CallOff ? Intent.Cancel : intent.IsOwn() ? Intent.Unknown : intent;
}
