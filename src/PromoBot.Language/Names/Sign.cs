namespace PromoBot.Language;

/// <summary>
/// What a word of the lexicon is a sign of. Those named after a conversation are its cue classes
/// (<c>log_visit.out</c> is <see cref="LogVisitOut"/>); the rest are the columns of the tables beside this file.
/// </summary>
internal enum Sign
{
    LogVisitOut, LogVisitIn, LogVisitOnline, LogVisitPhone, LogVisitMet, LogVisitCome, LogVisitGo, LogVisitReceived,
    LogVisitSubject, LogVisitFollow, LogVisitJoined, LogVisitStay, LogVisitLeft, LogVisitRoom,
    AddLeadLead, AddLeadWant, AddLeadBuild, AddLeadInvest, AddLeadOutput,
    MoveProjectTalking, MoveProjectSigned, MoveProjectRegistered, MoveProjectStarted, MoveProjectProducing,
    MoveProjectOperating, MoveProjectShelved, MoveProjectLost, MoveProjectLeadStage,
    LogFundsArrived, LogFundsFdi, LogFundsPaidIn,
    PlanTripTrip, PlanTripLed, PlanTripPlanned, PlanTripDone, PlanTripTravel, PlanTripReturn, PlanTripAbroad,
    PlanTripProvinceOut, PlanTripCityOut,
    LogEventEvent, LogEventMeeting, LogEventTraining, LogEventHeld, LogEventPlanned,
    ShowGapGap, ShowGapTarget, ShowGapExpected, ShowGapStretch,
    RankRank, RankEach,
    ShowQuotaTimes, ShowQuotaOwed,
    FindShow, FindProject, FindVisited, FindProgress, FindCompany, FindStale,
    ExplainExplain,
    CorrectWrong, CorrectChange, CorrectNot, CorrectUndo, CorrectLast, CorrectConfirm, CorrectConfirmFill, CorrectCancel,
    CorrectCancelFill,
    RemindRemind, RemindSnooze, RemindCalendar,
    HandoverHandover, HandoverTaken,
    BulletinExport, BulletinDocument, BulletinWord, BulletinExcel, BulletinPdf, BulletinPicture,
    JoinCode, JoinMe, JoinWorks,
    HelpHelp, HelpGreet, HelpGreetFill, HelpFalsify, HelpFalsifyAsk, HelpOverride, HelpOffTopic, HelpPolicy, HelpFiller,

    Stop, Org, Tail, Kind, Industry, Region, Dept, Tag, Indicator, Official, Title, Unit, Question,
    KnownUnit, KnownPerson, KnownCompany, KnownProject, EnglishTitle, EnglishOfficial, EnglishStop, EnglishUnit, EnglishKind,
}

/// <summary>Which signs stand in a stretch of text.</summary>
internal readonly record struct SignSet(UInt128 Bits)
{
    public static SignSet Of(params ReadOnlySpan<Sign> signs)
    {
        var bits = UInt128.Zero;
        foreach (var sign in signs)
            bits |= UInt128.One << (int)sign;
        return new(bits);
    }

    public bool Has(Sign sign) => (Bits & (UInt128.One << (int)sign)) != 0;

    public bool HasAny(SignSet others) => (Bits & others.Bits) != 0;

    public SignSet With(Sign sign) => new(Bits | (UInt128.One << (int)sign));
}

/// <summary>A word of the lexicon in the message.</summary>
/// <param name="Value">What the word stands for, where its class has values: <c>fortune500</c>.</param>
internal readonly record struct Mark(int Start, int End, Sign Sign, string? Value)
{
    public Span Span => new(Start, End);

    public int Length => End - Start;
}
