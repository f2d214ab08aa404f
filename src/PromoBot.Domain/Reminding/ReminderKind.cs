namespace PromoBot.Domain;

/// <summary>What people are reminded of without having asked (提醒). What they asked for themselves is a kind of its own and always on.</summary>
public enum ReminderKind
{
    /// <summary>次数任务: what a post owes, or a unit in trips and events, is behind an even pace.</summary>
    Quota,

    /// <summary>回访: a visit's or project's next step is due.</summary>
    FollowUp,

    /// <summary>旬更新: a key project was not updated in this ten-day period; its unit's head hears of it afterwards.</summary>
    TenDay,

    /// <summary>待核实: something new waits for an officer.</summary>
    Verification,

    /// <summary>活动: an event of the year, a planned meeting or trip comes up.</summary>
    Event,

    /// <summary>月度外出计划: next month's trips are not planned, return visits are due.</summary>
    TripPlan,

    /// <summary>会议、培训: those that a unit or the authority owes.</summary>
    Meetings,

    /// <summary>移交: a project handed over was not taken over yet.</summary>
    Handover,
}
