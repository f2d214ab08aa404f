using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>The message as the bare answer to the slot that was asked for: 比亚迪, 20个亿, 上周三.</summary>
internal static class Answers
{
    private const int Longest = 60;

    public static Slots? Read(Message message) => message.Said.Asked is { } asked && message.Clauses.Count > 0
        ? Of(message, asked) : null;

    private static Slots? Of(Message message, string asked)
    {
        var evidence = new Evidence(message, message.Names, 0, message.Clauses, []);
        return asked switch
        {
            "companies" => Names(message, evidence.Companies()) is { Count: > 0 } names ? Slots.None with { Companies = names }
                : null,
            "contacts" => People(message, evidence) is { Count: > 0 } people ? Slots.None with { Contacts = people } : null,
            "leader" => People(message, evidence) is [var leader, ..] ? Slots.None with { Leader = leader } : null,
            "person" => People(message, evidence) is [var person, ..] ? Slots.None with { Person = person } : null,
            "project" => (evidence.Project() ?? Bare(message)) is { } project ? Slots.None with { Project = project } : null,
            "unit" => (UnitNames.In(message, Whole(message))?.Text ?? Bare(message)) is { } unit
                ? Slots.None with { Unit = unit } : null,
            "places" => evidence.Places() is { Count: > 0 } places ? Slots.None with { Places = places } : null,
            "amounts" => Amounts(evidence) is { Count: > 0 } amounts ? Slots.None with { Amounts = amounts }
                : Rates.Bare(message) is { } figure ? Slots.None with { Figures = [figure] } : null,
            "reason" => Slots.None with { Reason = message.Words(Whole(message)).Trim(' ', '.', '。') },
            "date" or "due" or "date_to" => Day(message, asked),
            "time" => message.Values.Dates.FirstOrDefault(date => date.Time is not null)?.Time is { } time
                ? Slots.None with { Time = time } : null,
            "period" => AskSlots.Period(evidence) is { } period ? Slots.None with { Period = period } : null,
            "stage" => StageOf(message) is { } stage ? Slots.None with { Stage = stage } : null,
            "count" => message.Values.Numbers is [{ Value: >= 0 and < 100000 } number, ..]
                ? Slots.None with { Count = (int)number.Value } : null,
            "industry" => Bare(message) is { } industry ? Slots.None with { Industry = industry } : null,
            "direction" => DirectionOf(message) is { } direction ? Slots.None with { Direction = direction } : null,
            "code" => InvitationCode.After(message, 0) is { } code ? Slots.None with { Code = message.Words(code) } : null,
            _ => null,
        };
    }

    private static IReadOnlyList<string> Names(Message message, IReadOnlyList<string> found)
    {
        if (found.Count > 0 || Bare(message) is not { } bare)
            return found;
        return [.. bare.Split(['、', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static List<string> People(Message message, Evidence evidence)
    {
        var people = message.Names.Where(name => name.Kind is NameKind.Contact or NameKind.Official or NameKind.Colleague
            && evidence.Holds(name.Span)).Select(name => name.Text).Distinct(StringComparer.Ordinal).ToList();
        if (people.Count > 0 || Bare(message) is not { } bare)
            return people;
        var isName = message.IsChinese ? bare.Length is 2 or 3 && Surnames.Is(bare[0]) : bare.Split(' ').Length <= 3
            && char.IsUpper(bare[0]);
        return isName ? [bare] : [];
    }

    private static List<Amount> Amounts(Evidence evidence) =>
        [.. evidence.Sums.Select(sum => new Amount(null, sum.Min, sum.Max, sum.Currency))];

    private static Slots? Day(Message message, string asked)
    {
        if (message.Values.Dates.FirstOrDefault(date => date.Sort is not DateSort.Period) is not { } date)
            return null;
        var past = date.From > message.Today && date.Guess is not DateGuess.None ? date.NotAfter(message.Today) : date;
        var ahead = date.To < message.Today && date.Guess is not DateGuess.None ? date.NotBefore(message.Today) : date;
        return asked switch
        {
            "due" => Slots.None with { Due = ahead.From },
            "date_to" => Slots.None with { DateTo = ahead.To },
            _ => Slots.None with { Date = past.From, DateTo = past.Sort is DateSort.DaySpan ? past.To : null },
        };
    }

    private static Stage? StageOf(Message message)
    {
        foreach (var mark in message.Marks)
        {
            if (Words.Stage(mark.Sign) is { } stage)
                return stage;
            if (mark.Sign is Sign.AddLeadLead)
                return Stage.Lead;
        }
        return null;
    }

    private static Direction? DirectionOf(Message message)
    {
        foreach (var mark in message.Marks)
        {
            switch (mark.Sign)
            {
                case Sign.LogVisitOnline: return Direction.Online;
                case Sign.LogVisitPhone: return Direction.Phone;
                case Sign.LogVisitIn or Sign.LogVisitCome: return Direction.In;
                case Sign.LogVisitOut or Sign.LogVisitGo: return Direction.Out;
            }
        }
        return null;
    }

    private static Span Whole(Message message) => new(message.Clauses[0].Start, message.Clauses[^1].End);

    /// <summary>The whole message without 是, 叫 and the marks at its ends, where it is short and says nothing else.</summary>
    private static string? Bare(Message message)
    {
        var text = message.Words(Whole(message)).Trim(' ', '.', '。', '!', '！', '?', '"', '“', '”');
        foreach (var opener in new[] { "就是", "应该是", "是", "叫", "名字是", "It's ", "it's ", "the " })
        {
            if (text.StartsWith(opener, StringComparison.Ordinal) && text.Length > opener.Length + 1)
            {
                text = text[opener.Length..];
                break;
            }
        }
        var isShort = text.Length is > 1 and <= Longest && (!message.IsChinese || text.Length <= 24);
        var saysMore = message.Marks.Exists(mark => mark.Length > 1
            && mark.Sign is Sign.LogVisitOut or Sign.CorrectUndo or Sign.CorrectCancel or Sign.HelpOffTopic or Sign.HelpOverride
            or Sign.CorrectWrong or Sign.HelpGreet or Sign.Question);
        return isShort && !saysMore ? text.TrimEnd('吧', '的', '啊', '呀') : null;
    }
}
