using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>What is changed in a record: the new value, never the denied one.</summary>
internal sealed partial class CommandSlots
{
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

    /// <summary>把梁宸改成梁晨: both begin with the same surname and are as short as names of people.</summary>
    private bool IsPersonForPerson(Evidence own, Span? target)
    {
        if (target is not { Length: 2 or 3 } span || !Surnames.IsCommon(Text[span.Start]))
            return false;
        return own.Clauses.Any(clause => Text.IndexOf(Text[span.Start], clause.Start, clause.Span.Length) is >= 0 and var first
            && first < span.Start && Characters.IsAnyAt(Text, first - 1, "把将是叫") && message.First(new(first, span.Start),
            SignSet.Of(Sign.CorrectChange, Sign.CorrectWrong)) is { } change && change.Start - first is 2 or 3);
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
