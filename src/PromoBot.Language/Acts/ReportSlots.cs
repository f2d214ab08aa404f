using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>The slots of visits, leads, stages, money, trips and events.</summary>
internal sealed partial class ReportSlots(Message message, List<Draft> drafts)
{
    private DateOnly Today => message.Today;

    public Slots Visit(Draft draft, Evidence wide)
    {
        var trip = drafts.TakeWhile(other => other != draft).LastOrDefault(other => other.Intent is Intent.ReportTrip);
        var isFirst = draft.Guests.Count == 0;
        var own = wide.Companies();
        var date = PastDay(wide, draft) ?? SharedDay(draft);
        return new()
        {
            Date = date,
            DateTo = LastDay(wide, date),
            Status = date is null && IsAhead(draft) ? ActStatus.Planned : null,
            Due = Due(wide, date is null ? null : draft),
            Direction = Direction(draft, wide),
            Companies = own,
            Contacts = wide.Contacts(),
            Leader = wide.Leader() ?? FromTrip(trip)?.Leader ?? SharedLeader(draft),
            Places = wide.Places() is { Count: > 0 } places ? places : FromTrip(trip)?.Places ?? [],
            Project = isFirst ? wide.Project() : null,
            Industry = isFirst ? Industries.Of(wide) : null,
            Tags = isFirst ? wide.Tags() : [],
            Count = wide.Count("家", "户", "人", "个人", "批", "位", "名", "people", "person", "compan", "拨"),
        };
    }

    /// <summary>明天去拜访小米: a day to come stands before the word that calls the visit.</summary>
    private bool IsAhead(Draft draft) =>
        draft.Clauses.Find(clause => clause.Span.Covers(draft.Words)) is { } clause
        && message.Values.Dates.Any(date => date.From > Today && clause.Span.Covers(date.Span) && date.Span.End <= draft.Words.Start);

    public Slots Lead(Draft draft, Evidence own)
    {
        var host = draft.Host;
        var alone = host is not null && host.Guests.Count == 1;
        var companies = own.Companies();
        if (companies.Count != 1 && host is not null)
            companies = Owner(draft, own, companies);
        var broad = alone ? own.Over(host!.Wide) : own;
        return new()
        {
            Due = host is null ? Due(own) : null,
            Companies = companies,
            Contacts = host is null ? own.Contacts() : [],
            Places = host is null ? own.Places() : [],
            Project = own.Project() ?? (alone ? broad.Project() : null),
            Industry = Industries.Of(own) ?? (alone ? Industries.Of(broad) : null),
            Amounts = Sums.Of(alone ? broad : own, AmountKind.Investment),
            Stage = Stage(own),
            Tags = broad.Tags(),
        };
    }

    public Slots Stage(Draft draft, Evidence own)
    {
        var stage = message.In(draft.Words).FirstOrDefault(mark => Reports.Stages.Has(mark.Sign));
        var before = Before(draft);
        var companies = own.Companies();
        if (companies.Count == 0)
            companies = before?.Companies ?? [];
        var usual = stage.Sign is Sign.MoveProjectSigned ? AmountKind.Signed : AmountKind.Investment;
        return new()
        {
            Date = PastDay(own, draft) ?? SharedDay(draft),
            Companies = companies,
            Project = own.Project() ?? (before is not null && companies.Any(before.Companies.Contains) ? before.Project : null),
            Amounts = Sums.Of(own, usual, draft.Clauses.Exists(clause => clause.Holds(draft.Words)) ? null : draft.Clauses),
            Contacts = stage.Sign is Sign.MoveProjectSigned ? own.Contacts() : [],
            Places = stage.Sign is Sign.MoveProjectLost || stage.Sign is Sign.MoveProjectSigned && IsSignedAt(own) ? own.Places() : [],
            Stage = Words.Stage(stage.Sign) is { } reached ? own.Note("stage", reached, stage.Span, "a stage reached") : LearnedStage(draft, own),
            Tags = own.Tags(),
        };
    }

    /// <summary>那个洋芋粉项目搞黄咯: no word of the rules.</summary>
    private Stage? LearnedStage(Draft draft, Evidence own)
    {
        var part = new Span(draft.Clauses.Min(clause => clause.Start), draft.Clauses.Max(clause => clause.End));
        var (stage, odds) = Learned.Stages.Best(message, part);
        return odds > 0 ? own.Note<Stage?>("stage", stage, part, LearnedNames.Rule) : null;
    }

    /// <summary>今天在杭州签的约.</summary>
    private bool IsSignedAt(Evidence own) => message.Values.Places.Any(place => own.Holds(place.Span) && Characters.IsAnyAt(message.Text, place.Span.Start - 1, "在")
        && message.StartingAt(place.Span.End, SignSet.Of(Sign.MoveProjectSigned)) is not null);

    public Slots Funds(Draft draft, Evidence own)
    {
        var before = Before(draft);
        var companies = own.Companies();
        var project = own.Project();
        if (companies.Count == 0 && project is null)
            (companies, project) = (before?.Companies ?? [], before?.Project);
        return new()
        {
            Date = PastDay(own, draft) ?? SharedDay(draft),
            Companies = companies,
            Project = project,
            Amounts = Sums.Of(own, AmountKind.Funds, Header(draft)?.Clauses),
            Unit = UnitOf(own),
        };
    }

    public Slots Trip(Evidence own)
    {
        var (date, to) = TripDays(own);
        return new()
        {
            Date = date,
            DateTo = to,
            Status = TripStatus(own, date, to),
            Companies = own.Companies(),
            Contacts = [],
            Leader = own.Leader(),
            Places = own.Places(),
            Level = Level(own),
            Count = own.Count("人", "名", "位", "个人", "people", "person", "member"),
        };
    }

    public Slots Event(Evidence own)
    {
        var dates = own.Dates.Where(date => date.Sort is not DateSort.Period).ToList();
        // 五一后第一场活动定了, 15号: the festival only tells about when.
        var date = dates.Find(date => !(date.Rule.Contains("festival", StringComparison.Ordinal) && dates[^1] != date)) ?? dates.FirstOrDefault();
        var time = own.Dates.FirstOrDefault(date => date.Time is not null);
        var isDone = date is not null ? date.From < Today || date.From == Today && !IsLater(own, time)
            : own.Marks(Sign.LogEventHeld).Any(IsDone);
        return new()
        {
            Date = date is null ? null : own.Note("date", date.From, date.Span, date.Rule),
            Time = time?.Time,
            Status = isDone ? ActStatus.Done : ActStatus.Planned,
            // Of guesses only those who came: in 重点项目协调会 the words before belong to the event.
            Companies = own.List("companies", own.Names(NameKind.Company).Where(name => name.Sure || !message.IsChinese
                || name.Rule is "list" or "first of a list" or "counted together" or "between its edges" || name.Rule.StartsWith("before", StringComparison.Ordinal))),
            Leader = own.Leader(),
            Places = own.Places(),
            Count = own.Count("人", "名", "位", "个人", "people", "person", "attend", "participant", "guest") ?? own.Count("家", "户", "compan", "firm") ?? Times(own),
        };
    }

    /// <summary>小分队会开了两场; 第三场 is one.</summary>
    private int? Times(Evidence own) => message.IsChinese && own.Numbers.FirstOrDefault(number => number.Counter is "场" or "次" && number.Value is > 1 and < 100
        && !Characters.IsAnyAt(message.Text, number.Span.Start - 1, "第") && message.Text[number.Span.Start] != '第') is { } held ? own.Note<int?>("count", (int)held.Value, held.Span, "counted") : null;

    /// <summary>Today at three, said in the morning, is still to come; 开了 says that it is over.</summary>
    private bool IsLater(Evidence own, DateMention? time) =>
        !own.Marks(Sign.LogEventHeld).Any(IsDone) && (time?.Time is { } at
            && at > TimeOnly.FromDateTime(message.Said.Now.DateTime) || own.Has(Sign.LogEventPlanned));

    private bool IsDone(Mark held) => held.Span.Of(message.Text) is not ("召开" or "举办" or "搞" or "搞一场" or "办" or "办一场" or "主办"
        or "承办" or "举行" or "组织召开" or "开" or "开个" or "参会" or "hold" or "host" or "run" or "will hold")
        || Characters.IsAnyAt(message.Text, held.End, "了完过");

    public static TripLevel? Level(Evidence own)
    {
        foreach (var (sign, level) in new[] { (Sign.PlanTripAbroad, TripLevel.Abroad),
            (Sign.PlanTripProvinceOut, TripLevel.ProvinceOut), (Sign.PlanTripCityOut, TripLevel.CityOut) })
        {
            if (own.Marks(sign).FirstOrDefault() is { Length: > 0 } mark)
                return own.Note("level", level, mark.Span, "states how far");
        }
        foreach (var mark in own.Marks(Sign.Indicator).Concat(own.Marks(Sign.PlanTripTrip)))
        {
            var text = mark.Span.Of(own.Message.Text);
            TripLevel? level = text switch
            {
                _ when text.Contains("省外", StringComparison.Ordinal)
                    || text.Contains("出省", StringComparison.Ordinal) => TripLevel.ProvinceOut,
                _ when text.Contains("市外", StringComparison.Ordinal) => TripLevel.CityOut,
                _ when text.Contains('境') || text.Contains("国外", StringComparison.Ordinal)
                    || text.Contains("出国", StringComparison.Ordinal) => TripLevel.Abroad,
                _ => null,
            };
            if (level is { } found)
                return own.Note("level", found, mark.Span, "states how far");
        }
        return null;
    }

    private string? UnitOf(Evidence own)
    {
        foreach (var clause in own.Clauses)
        {
            if (UnitNames.In(message, clause.Span) is { } unit
                && (Characters.IsAnyAt(message.Text, unit.Span.End, "报上:,的 ")
                || message.StartingAt(unit.Span.End, SignSet.Of(Sign.Stop)) is not null))
                return own.Note("unit", unit.Text, unit.Span, unit.Rule);
        }
        return null;
    }

    private static Stage? Stage(Evidence own)
    {
        foreach (var sign in new[] { Sign.MoveProjectLeadStage, Sign.MoveProjectTalking })
        {
            if (own.Marks(sign).FirstOrDefault() is { Length: > 0 } mark)
                return own.Note("stage", Words.Stage(sign)!.Value, mark.Span, "states the stage");
        }
        return null;
    }

    private string? SharedLeader(Draft draft)
    {
        var visits = drafts.Where(other => other.Intent is Intent.ReportVisit && other != draft).ToList();
        var leader = visits.SelectMany(other => Of(other, other.Clauses).Names(NameKind.Official)).FirstOrDefault();
        return leader is not null && visits.TrueForAll(other => other.Clauses[0].Sentence == draft.Clauses[0].Sentence)
            && message.Text.AsSpan(Math.Max(0, leader.Span.Start - 6),
            leader.Span.Start - Math.Max(0, leader.Span.Start - 6)).Contains('都') ? leader.Text : null;
    }

    private IReadOnlyList<string> Owner(Draft draft, Evidence own, IReadOnlyList<string> found)
    {
        var wide = Of(draft, draft.Host!.Wide);
        var all = wide.Names(NameKind.Company).ToList();
        if (found.Count == 0 && all.Count > 0)
        {
            // The contact who tells of it, else the company named last before it.
            var before = all.FindAll(name => name.Span.Start < draft.Clauses[0].End);
            var one = before.Count > 0 ? before[^1] : all[0];
            var distinct = all.Select(name => name.Text).Distinct(StringComparer.Ordinal).ToList();
            return distinct.Count == 1 ? own.List("companies", [all[0]]) : own.List("companies", [one]);
        }
        if (found.Count > 1)
        {
            var project = own.Names(NameKind.Project).FirstOrDefault() is { } name ? name.Span.Start : draft.Words.Start;
            var nearest = own.Names(NameKind.Company).LastOrDefault(company => company.Span.Start < project);
            return nearest is null ? found : [nearest.Text];
        }
        return found;
    }

    private Evidence Of(Draft draft, IEnumerable<Clause> clauses) => new(message, Names, drafts.IndexOf(draft), clauses, []);

    public required List<Name> Names { get; init; }

    private Slots? FromTrip(Draft? trip)
    {
        if (trip is null)
            return null;
        var evidence = Of(trip, trip.Clauses);
        return new() { Leader = evidence.Leader(), Places = evidence.Places() };
    }

    /// <summary>What a stage or money inherits: the company and project of what was told just before.</summary>
    private Slots? Before(Draft draft)
    {
        var before = drafts.TakeWhile(other => other != draft).LastOrDefault(other =>
            other.Intent is Intent.ReportVisit or Intent.ReportLead or Intent.ReportStage or Intent.ReportFunds);
        if (before is null)
            return null;
        var evidence = Of(before, before.Clauses);
        return new() { Companies = evidence.Companies(), Project = before.Intent is Intent.ReportVisit ? null
            : evidence.Project() };
    }

    private Draft? Header(Draft draft) => drafts.TakeWhile(other => other != draft).LastOrDefault(other =>
        other.Intent is Intent.ReportFunds);
}
