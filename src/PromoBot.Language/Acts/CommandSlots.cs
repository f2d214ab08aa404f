using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>The slots of what is ordered or answered in a talk.</summary>
internal sealed class CommandSlots(Message message)
{
    private string Text => message.Text;

    public Slots Correct(Evidence own)
    {
        var sums = own.Sums.Where(sum => !IsDenied(sum.Span)).ToList();
        var date = own.Dates.LastOrDefault(date => date.Sort is DateSort.Day && !IsDenied(date.Span));
        var isTime = own.Dates.LastOrDefault(one => one.Time is not null);
        var names = message.Names.Where(name => own.Holds(name.Span) && !IsDenied(name.Span)).ToList();
        var target = Target(own);
        var companies = Of(own, "companies", names, NameKind.Company);
        return new()
        {
            Date = date is null || IsDue(own) ? null : own.Note("date", date.From > message.Today
                ? date.NotAfter(message.Today).From : date.From, date.Span, date.Rule),
            Due = date is not null && IsDue(own) ? own.Note("due", date.From, date.Span, date.Rule) : null,
            Time = isTime?.Time,
            Companies = IsPersonForPerson(own, target) ? [] : companies.Count == 0 && target is { } named
                && IsAbout(own, "公司", "企业", "客商", "company") ? [own.Note("companies", message.Words(named), named,
                "the new name")] : companies,
            Contacts = IsPersonForPerson(own, target) ? [own.Note("contacts", message.Words(target!.Value), target.Value, "a person for a person")]
                : Of(own, "contacts", names, NameKind.Contact) is { Count: > 0 } contacts ? contacts
                : Named(own, "contacts", target, "联系人", "对接人", "contact"),
            Leader = names.LastOrDefault(name => name.Kind is NameKind.Official) is { } leader && !IsAbout(own, "联系人") && !IsPersonForPerson(own, target)
                ? own.Note("leader", leader.Text, leader.Span, leader.Rule) : null,
            Places = [.. message.Values.Places.Where(place => own.Holds(place.Span) && !IsDenied(place.Span)
                && !names.Exists(name => name.Span.Covers(place.Span) && !IsAbout(own, "地点", "地方")))
                .Select(place => own.Note("places", place.Name, place.Span, place.Rule)).Distinct(StringComparer.Ordinal)],
            Project = names.LastOrDefault(name => name.Kind is NameKind.Project) is { } project
                ? own.Note("project", project.Text, project.Span, project.Rule)
                : Named(own, "project", target ?? Called(own), "项目名", "项目叫", "project name") is [var title] ? title : null,
            Amounts = [.. sums.Select(sum => own.Note("amounts", new Amount(KindSaid(own), sum.Min, sum.Max, sum.Currency),
                sum.Span, sum.Rule))],
            Stage = Stage(own),
            Direction = Direction(own),
            Count = sums.Count == 0 && date is null ? own.Count("家", "人", "个", "户", "people") : null,
        };
    }

    public Slots Remind(Evidence own)
    {
        var date = own.Dates.FirstOrDefault(date => date.Sort is not DateSort.Period
            || date.IsDeadline) ?? own.Dates.FirstOrDefault();
        var time = own.Dates.FirstOrDefault(one => one.Time is not null);
        return new()
        {
            Due = date is null ? null : own.Note("due", date.To < message.Today ? date.NotBefore(message.Today).From
                : date.IsDeadline || date.Sort is DateSort.Period ? date.To : date.From, date.Span, date.Rule),
            Time = time?.Time is { } at ? own.Note("time", at, time.Span, time.Rule) : null,
            Companies = own.List("companies", own.Names(NameKind.Company).Where(name => name.Sure || !IsErrand(name.Text))),
            Contacts = own.Contacts(),
            Project = own.Project(),
            Errand = Errands.In(message, own),
        };
    }

    /// <summary>把梁宸改成梁晨: both begin with the same surname and are as short as names of people.</summary>
    private bool IsPersonForPerson(Evidence own, Span? target)
    {
        if (target is not { Length: 2 or 3 } span || !Surnames.IsCommon(Text[span.Start]))
            return false;
        return own.Clauses.Any(clause => Text.IndexOf(Text[span.Start], clause.Start, clause.Span.Length) is >= 0 and var first
            && first < span.Start && Characters.IsAnyAt(Text, first - 1, "把将是叫") && message.First(new(first, span.Start),
            SignSet.Of(Sign.CorrectChange, Sign.CorrectWrong)) is { } change && change.Start - first is 2 or 3);
    }

    /// <summary>再弄, 把材料发: what is to be done is nobody's name.</summary>
    private static bool IsErrand(string text) => text[0] is '再' or '又' or '把' or '先' || text[^1] is '发' or '交' or '送' or '弄'
        or '办' or '看' or '改' or '写' or '报';

    public Slots Snooze(Evidence own)
    {
        var date = own.Dates.FirstOrDefault(date => date.Sort is not DateSort.Period);
        return new()
        {
            Due = date is null ? null : own.Note("due", date.From < message.Today ? date.NotBefore(message.Today).From
                : date.From, date.Span, date.Rule),
            Time = own.Dates.FirstOrDefault(one => one.Time is not null)?.Time,
        };
    }

    public Slots Handover(Evidence own)
    {
        var word = own.Clauses.SelectMany(clause => message.In(clause.Span, Sign.HandoverHandover)).FirstOrDefault();
        if (word.Length == 0 && message.IsChinese && own.Clauses.FirstOrDefault(clause => Given(clause) >= 0) is { } giving)
            word = new(Given(giving), Given(giving) + 1, Sign.HandoverHandover, null);
        var (unit, person) = Receiver(own, word);
        return new()
        {
            Unit = unit,
            Person = person,
            Companies = own.List("companies", own.Names(NameKind.Company).Where(name => name.Text != unit)),
            Project = own.Project(),
        };
    }

    /// <summary>这个项目给二科吧: 给 alone is the word of handing over, the last one in the clause.</summary>
    private int Given(Clause clause) => Text.LastIndexOfAny(['给', '由'], clause.End - 1, clause.Span.Length);

    private (string? Unit, string? Person) Receiver(Evidence own, Mark word)
    {
        var people = message.Names.Where(name => own.Holds(name.Span)
            && name.Kind is NameKind.Contact or NameKind.Colleague or NameKind.Official).ToList();
        var after = people.Find(name => name.Span.Start >= word.End) ?? (people.Count == 1 ? people[0] : null);
        if (message.IsChinese)
        {
            foreach (var clause in own.Clauses)
            {
                var by = Text.IndexOf('由', clause.Start, clause.End - clause.Start);
                var from = by >= 0 && by < word.Start ? by + 1 : clause.Holds(word.Span) ? word.End : clause.Start;
                if (ReceiverSpan(from, clause.End) is { } long1 && after is null && Member(long1) is { } member)
                    return (null, own.Note<string?>("person", message.Words(member), member, "a member who gets it"));
                if (ReceiverSpan(from, clause.End) is { } span && after is null)
                    return Looks(span) ? (null, own.Note<string?>("person", message.Words(span), span, "who gets it"))
                        : (own.Note<string?>("unit", message.Words(span), span, "who gets it"), null);
                if (after is not null)
                    break;
            }
        }
        else if (message.Names.LastOrDefault(name => name.Kind is NameKind.Unit && own.Holds(name.Span)) is { } unit)
        {
            return (own.Note<string?>("unit", unit.Text, unit.Span, unit.Rule), null);
        }
        if (after is not null)
            return (null, own.Note<string?>("person", after.Text, after.Span, after.Rule));
        return (UnitNames.In(message, new(own.Clauses[0].Start, own.Clauses[^1].End)) is { } any
            ? own.Note<string?>("unit", any.Text, any.Span, any.Rule) : null, null);
    }

    /// <summary>二科苏敏: the person after the unit.</summary>
    private Span? Member(Span receiver)
    {
        for (var length = 3; length >= 2; length--)
        {
            var start = receiver.End - length;
            if (start > receiver.Start && Looks(new(start, receiver.End))
                && (message.EndingAt(start, SignSet.Of(Sign.Unit)) is not null || Characters.IsAnyAt(Text, start - 1, "科组室股处局办的")))
                return new(start, receiver.End);
        }
        return null;
    }

    private bool Looks(Span span) => span.Length is 2 or 3 && Surnames.IsCommon(Text[span.Start])
        && message.First(span, SignSet.Of(Sign.Unit)) is null && !message.Values.Places.Any(place => place.Span.Touches(span));

    /// <summary>From 给 or 到 to the next verb: 赤壁市 in 移交赤壁市承接.</summary>
    private Span? ReceiverSpan(int from, int ceiling)
    {
        var start = from;
        while (start < ceiling && (Text[start] is '给' or '到' or '至' or '由' or ' ' or '了' or ':'
            || Characters.StartsAt(Text, start, "咱们") || Characters.StartsAt(Text, start, "我们")))
            start++;
        var end = start;
        while (end < ceiling && message.StartingAt(end, SignSet.Of(Sign.HandoverTaken, Sign.HandoverHandover, Sign.Stop,
            Sign.HelpFiller)) is null && Text[end] is not ('去' or '来' or '跟' or '了' or '吧' or ' ' or '(' or '、'))
            end++;
        return end - start is >= 2 and <= 16 && Text[start] is not ('他' or '她') ? new(start, end) : null;
    }

    public Slots Export(Evidence own)
    {
        var ask = new AskSlots(message);
        return ask.Gap(own) with
        {
            Tier = null,
            Scope = null,
            Format = Format(own),
            Indicator = own.Marks(Sign.Indicator).FirstOrDefault(mark => mark.Value is not "trips"
                || mark.Length > 2) is { Length: > 0 } mark ? mark.Value : null,
        };
    }

    public Slots Bind(Evidence own)
    {
        Span? person = null;
        Name? unit = null;
        string? code = null;
        foreach (var clause in own.Clauses)
        {
            if (message.First(clause.Span, Sign.JoinCode) is { } word && code is null
                && InvitationCode.After(message, word.End) is { } found)
                code = own.Note("code", message.Words(found), found, "after the word code");
            unit ??= UnitNames.In(message, clause.Span) ?? Employer(clause);
        }
        foreach (var clause in own.Clauses)
            person ??= SelfName.In(message, message.Names, unit is not null && clause.Holds(unit.Span) && message.IsChinese
                && !message.Has(clause.Span, Sign.JoinMe) ? new(unit.Span.End, clause.End) : clause.Span);
        return new()
        {
            Person = person is { } name ? own.Note("person", message.Words(name), name, "own name") : null,
            Unit = unit is null ? null : own.Note("unit", Bare(unit), unit.Span, unit.Rule),
            Code = code,
        };
    }

    /// <summary>Riverside Industrial Park: who says who he is says for whom he works.</summary>
    private Name? Employer(Clause clause) => message.IsChinese ? null : message.Names.Find(name =>
        name.Kind is NameKind.Company or NameKind.Project && clause.Span.Covers(name.Span) && name.Text.Contains(' ', StringComparison.Ordinal)
        && message.EndingAt(name.Span.End, SignSet.Of(Sign.EnglishUnit, Sign.EnglishKind)) is not null) ?? From(clause);

    /// <summary>from the foreign investment desk: up to the end of the clause.</summary>
    private Name? From(Clause clause)
    {
        foreach (var opener in new[] { " from the ", " with the ", " at the ", " of the " })
        {
            var at = Text.IndexOf(opener, clause.Start, clause.Span.Length, StringComparison.Ordinal);
            var span = new Span(at + opener.Length, clause.End);
            if (at >= 0 && span.Length is > 3 and < 60 && message.Words(span).Split(' ').Length <= 6)
                return new(span, NameKind.Unit, message.Words(span).TrimEnd('.', ' '), "for whom he works");
        }
        return null;
    }

    private static string Bare(Name unit) => unit.Text.StartsWith("我是", StringComparison.Ordinal) ? unit.Text[2..] : unit.Text;

    private static FileFormat? Format(Evidence own)
    {
        foreach (var (sign, format) in new[] { (Sign.BulletinWord, FileFormat.Word), (Sign.BulletinPdf, FileFormat.Pdf),
            (Sign.BulletinExcel, FileFormat.Excel), (Sign.BulletinPicture, FileFormat.Picture) })
        {
            if (own.Marks(sign).FirstOrDefault() is { Length: > 0 } mark)
                return own.Note("format", format, mark.Span, "kind of file");
        }
        return null;
    }

    /// <summary>不是王总: what is denied is no value.</summary>
    private bool IsDenied(Span span)
    {
        var start = span.Start;
        // 打成郭总了: what it was taken for.
        if (start > 1 && Text[start - 1] == '成' && "打写说记录听填报认看".Contains(Text[start - 2], StringComparison.Ordinal))
            return true;
        foreach (var not in message.In(new(Math.Max(0, start - (message.IsChinese ? 4 : 14)), start), Sign.CorrectNot))
        {
            if (not.End <= start && Text[not.End..start].Trim() is "" or "the" or "a" or "mr." or "在" or "去")
                return true;
        }
        return false;
    }

    private bool IsAbout(Evidence own, params string[] words) =>
        own.Clauses.Any(clause => Array.Exists(words, word =>
        Text.AsSpan(clause.Start, clause.End - clause.Start).Contains(word, StringComparison.Ordinal)));

    private IReadOnlyList<string> Named(Evidence own, string slot, Span? target, params string[] words) =>
        target is { } span && IsAbout(own, words) ? [own.Note(slot, message.Words(span), span, "the new name")] : [];

    private bool IsDue(Evidence own) => IsAbout(own, "下次", "跟进", "回访", "再对接", "提醒", "follow-up", "next meeting");

    private bool Denies(Evidence own, params string[] words) => own.Clauses.Any(clause => Array.Exists(words, word =>
        Text.IndexOf(word, clause.Start, clause.Span.Length, StringComparison.Ordinal) is > 1 and var at
        && Text.AsSpan(Math.Max(clause.Start, at - 3), at - Math.Max(clause.Start, at - 3)).Contains("不是", StringComparison.Ordinal)));

    private static AmountKind? KindSaid(Evidence own) =>
        own.Has(Sign.AddLeadInvest) ? AmountKind.Investment : own.Has(Sign.AddLeadOutput) ? AmountKind.Output
            : own.Has(Sign.LogFundsFdi) ? AmountKind.Fdi : own.Has(Sign.LogFundsArrived) ? AmountKind.Funds
            : own.Marks(Sign.Indicator).Any(mark => mark.Value is "signed_amount") ? AmountKind.Signed : null;

    private static IReadOnlyList<string> Of(Evidence own, string slot, List<Name> names, NameKind kind) =>
        own.List(slot, names.Where(name => name.Kind == kind));

    /// <summary>项目名少了几个字, 叫高温合金管材二期.</summary>
    private Span? Called(Evidence own) => own.Clauses.FirstOrDefault(clause => Text[clause.Start] == '叫' && clause.Span.Length > 3)
        is { } clause ? new(clause.Start + 1, clause.End) : null;

    /// <summary>The words after 是, 改成: the new name where nothing else tells its kind.</summary>
    private Span? Target(Evidence own)
    {
        foreach (var clause in own.Clauses.Reverse())
        {
            foreach (var change in message.In(clause.Span, Sign.CorrectChange).Reverse())
            {
                var start = Characters.SkipSpaces(Text, change.End);
                while (start < clause.End && Text[start] is '叫' or '是' or ':' or '成' or '为')
                    start++;
                var end = clause.End;
                while (end > start && Text[end - 1] is ' ' or '了' or '吧' or '的')
                    end--;
                // 是新宙邦不是新洲邦
                if (end > start && Text.IndexOf("不是", start, end - start, StringComparison.Ordinal) is > 0 and var denied)
                    end = denied;
                if (end - start is >= 2 and <= 24)
                    return new(start, end);
            }
        }
        return null;
    }

    private Stage? Stage(Evidence own)
    {
        if (!IsAbout(own, "阶段", "状态", "进展", "stage", "不是", "应该是", "改成", "改为"))
            return null;
        foreach (var mark in own.Clauses.SelectMany(clause => message.In(clause.Span)))
        {
            if (Words.Stage(mark.Sign) is { } stage && !IsDenied(mark.Span))
                return own.Note("stage", stage, mark.Span, "a stage");
        }
        return null;
    }

    private Direction? Direction(Evidence own)
    {
        if (!IsAbout(own, "方式", "形式", "不是", "应该是"))
            return null;
        if (IsAbout(own, "他们来", "他们过来", "对方来", "对方过来", "来我们", "来咱"))
            return Denies(own, "他们来", "他们过来", "对方来", "对方过来", "来我们", "来咱") ? Domain.Direction.Out : Domain.Direction.In;
        if (IsAbout(own, "我们去", "我们过去", "我去", "咱去", "咱们去", "我们上门", "我们来"))
            return Denies(own, "我们去", "我们过去", "我去", "咱去", "咱们去", "我们上门", "我们来") ? Domain.Direction.In : Domain.Direction.Out;
        return own.Has(Sign.LogVisitOnline) ? Domain.Direction.Online : own.Has(Sign.LogVisitPhone) ? Domain.Direction.Phone
            : own.Has(Sign.LogVisitIn) ? Domain.Direction.In : own.Has(Sign.LogVisitOut) ? Domain.Direction.Out : null;
    }
}
