using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>The slots of questions.</summary>
internal sealed partial class AskSlots(Message message)
{
    public Slots Gap(Evidence own) => new()
    {
        Indicator = Indicator(own),
        Tier = Tier(own),
        Period = Period(own),
        Unit = Unit(own),
        Scope = Scope(own),
    };

    public Slots Rank(Evidence own) => new() { Indicator = Indicator(own), Period = Period(own), Unit = Unit(own),
        Scope = Scope(own) };

    public Slots Quota(Evidence own)
    {
        var person = Person(own);
        var unit = person is null ? Unit(own) ?? Body(own) : null;
        return new()
        {
            Indicator = QuotaIndicator(own),
            Period = Period(own),
            Person = person,
            Unit = unit,
            Level = ReportSlots.Level(own),
            Scope = person is null ? Scope(own) : null,
        };
    }

    /// <summary>交投集团走访次数: a body of ours that is called like a firm.</summary>
    private static string? Body(Evidence own) => own.Names(NameKind.Company).FirstOrDefault() is { } body
        ? own.Note("unit", body.Text, body.Span, body.Rule) : null;

    public Slots Projects(Evidence own)
    {
        var companies = own.Companies();
        var project = own.Names(NameKind.Project).FirstOrDefault(name => companies.Count > 0 || !IsKindOnly(own, name));
        var industry = project is null ? IndustryBefore(own) : null;
        return new()
        {
            Companies = companies,
            Project = project is not null && industry is null && IsNamed(own)
                ? own.Note("project", project.Text, project.Span, project.Rule) : null,
            Stage = StageAsked(own),
            Industry = industry ?? IndustryBefore(own),
            Tags = ProjectTags(own),
            Period = own.Has(Sign.FindStale) ? null : Period(own),
            Unit = Unit(own),
            Person = Person(own),
            Scope = Scope(own),
            Places = own.Places(),
        };
    }

    public Slots Visits(Evidence own)
    {
        var person = Person(own);
        var isGuests = own.Clauses.Any(clause => message.In(clause.Span).Any(mark =>
            mark.Span.Of(message.Text) is "来访" or "来访过" or "接待" or "接待了" or "接待过" or "到访" or "guests" or "visitors" or "hosted"
            or "received" or "来过") || message.Text[clause.Start..clause.End].Contains("visited us", StringComparison.Ordinal)
            || message.Text[clause.Start..clause.End].Contains("came to see", StringComparison.Ordinal) || message.Text[clause.Start..clause.End].Contains("came to our", StringComparison.Ordinal));
        var isOut = own.Clauses.Any(clause => message.In(clause.Span).Any(mark =>
            mark.Span.Of(message.Text) is "走访" or "拜访" or "走访过" or "拜访过" or "走访了" or "拜访了"));
        return new()
        {
            Direction = isGuests && !isOut ? Direction.In : own.Has(Sign.LogVisitPhone) ? Direction.Phone
                : own.Has(Sign.LogVisitOnline) ? Direction.Online : null,
            Companies = own.Companies(),
            Period = Period(own),
            Person = person,
            Places = own.Places(),
            Unit = person is null ? Unit(own) : null,
            Scope = person is null ? Scope(own) : null,
        };
    }

    public static Slots Company(Evidence own) => new() { Companies = own.Companies() };

    public Slots Calendar(Evidence own)
    {
        var person = Person(own);
        return new() { Period = Period(own), Person = person, Unit = person is null ? Unit(own) : null, Scope = person is null
            ? Scope(own) : null };
    }

    public Slots Explain(Evidence own) => new()
    {
        Amounts = Sums.Of(own, null),
        Indicator = Indicator(own),
        Companies = own.Companies(),
        Project = own.Project(),
        Period = Period(own),
        Unit = Unit(own),
        Tier = Tier(own),
        Scope = Scope(own),
    };

    public static string? Period(Evidence own)
    {
        var hasPeriod = own.Dates.Any(date => date.Period is not null && !Characters.IsAnyAt(own.Message.Text, date.Span.Start - 1, "离距"));
        foreach (var date in own.Dates)
        {
            // 年底要交账了, 今年还差多少: the end only tells why it is asked.
            if (hasPeriod && date.Period is null && Characters.IsAnyAt(own.Message.Text, date.Span.End - 1, "底末"))
                continue;
            // 年底前, 离年底: until when, not which span.
            if (date.IsDeadline && date.Sort is not DateSort.Period || Characters.IsAnyAt(own.Message.Text, date.Span.Start - 1, "离距"))
                continue;
            if (date.Period is { } period)
                return own.Note("period", period, date.Span, date.Rule);
            if (date.Sort is DateSort.Day && !date.IsPartOfDay)
                return own.Note("period", date.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    date.Span, date.Rule);
        }
        return null;
    }

    private static string? Indicator(Evidence own)
    {
        Mark? best = null;
        foreach (var mark in own.Marks(Sign.Indicator))
        {
            if (best is null || Weight(mark.Value!) > Weight(best.Value.Value!)
                || (Weight(mark.Value!) == Weight(best.Value.Value!) && mark.Length > best.Value.Length))
                best = mark;
        }
        if (best is null && own.Message.IsChinese && own.Clauses.SelectMany(clause => own.Message.In(clause.Span)).FirstOrDefault(mark => mark.Sign is Sign.MoveProjectSigned or Sign.MoveProjectStarted) is { Length: > 0 } stage)
            return own.Note("indicator", stage.Sign is Sign.MoveProjectSigned ? "projects_signed" : "projects_started", stage.Span, "how many reached a stage");
        return best is { } found && !(found.Value is "trips" && found.Length == 2)
            ? own.Note("indicator", found.Value!, found.Span, "names the measure") : null;
    }

    /// <summary>Where two measures are named, the narrower: the share in 产业项目到位资金占比, the threshold in 亿元以上签约项目.</summary>
    private static int Weight(string key) => key switch
    {
        "industry_funds_share" or "fdi_growth" or "industry_share" => 9,
        "projects_1b" => 8,
        "projects_100m" => 7,
        "top500" or "hq" or "outward" => 6,
        "signed_amount" => 5,
        "funds" or "fdi" => 4,
        "projects_started" or "projects_signed" => 6,
        "leads" => 3,
        _ => 2,
    };

    private static string? QuotaIndicator(Evidence own)
    {
        foreach (var mark in own.Marks(Sign.Indicator).OrderBy(mark => mark.Value is "meetings" ? 0 : mark.Value is "events" ? 1
            : mark.Value is "visits" ? 2 : 3))
        {
            if (mark.Value is "trips" or "meetings" or "events" or "visits")
                return own.Note("indicator", mark.Value, mark.Span, "names what is counted");
        }
        if (own.Message.IsChinese && own.Clauses.Any(clause => own.Message.Text.AsSpan(clause.Start, clause.Span.Length) is var said && (said.Contains("次会", StringComparison.Ordinal) || said.Contains("场会", StringComparison.Ordinal))))
            return "meetings";
        return own.HasAny(SignSet.Of(Sign.PlanTripTrip, Sign.PlanTripAbroad, Sign.PlanTripCityOut, Sign.PlanTripProvinceOut))
            ? "trips" : null;
    }

    private static Tier? Tier(Evidence own)
    {
        if (own.Marks(Sign.ShowGapStretch).FirstOrDefault() is { Length: > 0 } stretch)
            return own.Note("tier", Language.Tier.Stretch, stretch.Span, "names the tier");
        return own.Marks(Sign.ShowGapExpected).FirstOrDefault() is { Length: > 0 } expected
            ? own.Note("tier", Language.Tier.Expected, expected.Span, "names the tier") : null;
    }

    private static bool IsKindOnly(Evidence own, Name name) => own.Message.In(name.Span, Sign.Industry).Any()
        || name.Text.Length <= 4;

    /// <summary>A project asked for by name, not a list: X项目到哪一步了.</summary>
    private static bool IsNamed(Evidence own) => own.Has(Sign.FindProgress) || own.Has(Sign.ExplainExplain);

    /// <summary>生物医药的项目, 半导体项目: a trade before the word project.</summary>
    private string? IndustryBefore(Evidence own)
    {
        if (own.Has(Sign.FindProgress))
            return null;
        foreach (var mark in own.Marks(Sign.Industry))
        {
            var end = mark.End;
            while (message.StartingAt(end, SignSet.Of(Sign.Industry)) is { } next)
                end = next.End;
            var span = new Span(mark.Start, end);
            if (message.Names.Exists(name => name.Kind is NameKind.Company && name.Span.Touches(span)))
                continue;
            return own.Note("industry", message.Words(span), span, "a trade");
        }
        return null;
    }

    private static Stage? StageAsked(Evidence own)
    {
        foreach (var clause in own.Clauses)
        {
            foreach (var mark in own.Message.In(clause.Span))
            {
                if (Words.Stage(mark.Sign) is { } stage)
                    return own.Note("stage", stage, mark.Span, "a stage");
                if (mark.Sign is Sign.Indicator && mark.Value is "projects_signed" or "projects_started"
                    && (own.Message.IsChinese || mark.Span.Of(own.Message.Text) is "signed projects" or "started projects"))
                    return own.Note("stage", mark.Value is "projects_signed" ? Stage.Signed
                        : Stage.Started, mark.Span, "a stage");
            }
        }
        foreach (var mark in own.Marks(Sign.FindProject).Concat(own.Marks(Sign.Indicator)))
        {
            if (mark.Span.Of(own.Message.Text) is "线索" or "商机" or "leads" or "lead" or "prospects" or "overdue leads")
                return own.Note("stage", Stage.Lead, mark.Span, "leads");
        }
        return null;
    }

    private static List<Tag> ProjectTags(Evidence own)
    {
        var tags = own.Tags().ToList();
        if (tags.Count == 0 && own.Marks(Sign.Tag).FirstOrDefault() is { Length: > 0 } mark && Words.Tag(mark.Value!) is { } tag)
            tags.Add(tag);
        return tags;
    }
}
