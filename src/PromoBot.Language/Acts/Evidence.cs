using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>What the clauses of one draft hold, and how each slot was taken from it.</summary>
internal sealed class Evidence(Message message, List<Name> names, int act, IEnumerable<Clause> clauses, List<Finding> findings)
{
    private readonly List<Clause> clauses = [.. clauses];

    public Message Message => message;

    /// <summary>For the same act, out of more of the message.</summary>
    public Evidence Over(IEnumerable<Clause> wider) => new(message, names, act, wider, findings);

    public IReadOnlyList<Clause> Clauses => clauses;

    public bool Holds(Span span) => clauses.Exists(clause => clause.Holds(span));

    public bool Has(Sign sign) => clauses.Exists(clause => clause.Has(sign));

    public bool HasAny(SignSet signs) => clauses.Exists(clause => clause.HasAny(signs));

    public IEnumerable<DateMention> Dates => message.Values.Dates.Where(date => Holds(date.Span));

    public IEnumerable<MoneyMention> Sums => message.Values.Money.Where(sum => Holds(sum.Span)
        && !Characters.IsAnyAt(message.Text, sum.Span.End, "方平亩吨台套㎡辆件") && !IsWorth(sum.Span.Start));

    /// <summary>估值过10亿: what the firm is worth.</summary>
    private bool IsWorth(int at) => message.Text.AsSpan(Math.Max(0, at - 5), at - Math.Max(0, at - 5)) is var before
        && (before.Contains("估值", StringComparison.Ordinal) || before.Contains("市值", StringComparison.Ordinal));

    public IEnumerable<NumberMention> Numbers => message.Values.Numbers.Where(number => Holds(number.Span));

    public IEnumerable<Name> Names(NameKind kind) => names.Where(name => name.Kind == kind && Holds(name.Span));

    public IEnumerable<Mark> Marks(Sign sign) => message.Marks.Where(mark => mark.Sign == sign && Holds(mark.Span));

    public T Note<T>(string slot, T value, Span words, string rule)
    {
        findings.Add(new(act, slot, message.Words(words), words, rule));
        return value;
    }

    public IReadOnlyList<string> List(string slot, IEnumerable<Name> found)
    {
        List<string>? list = null;
        foreach (var name in found)
        {
            if (list?.Exists(other => IsSame(other, Full(name))) ?? false)
                continue;
            (list ??= []).Add(Note(slot, Full(name), name.Span, name.Rule));
        }
        return list ?? (IReadOnlyList<string>)[];
    }

    /// <summary>拓普 after 拓普集团 is the same company, said shorter.</summary>
    private static bool IsSame(string full, string other) => full == other
        || (other.Length >= 2 && full.Length > other.Length && full.StartsWith(other, StringComparison.Ordinal));

    /// <summary>恒安 where 恒安集团 is named as well.</summary>
    private string Full(Name name) => name.Kind is not NameKind.Company ? name.Text
        : names.Find(other => other.Kind is NameKind.Company && other.Text.Length > name.Text.Length && name.Text.Length > 1
            && other.Text.StartsWith(name.Text, StringComparison.Ordinal)
            && other.Span.Start < name.Span.Start)?.Text ?? name.Text;

    public IReadOnlyList<string> Companies() => List("companies", Names(NameKind.Company));

    public IReadOnlyList<string> Contacts() => List("contacts", Names(NameKind.Contact));

    public IReadOnlyList<string> Places()
    {
        List<string>? list = null;
        foreach (var place in message.Values.Places)
        {
            if (!Holds(place.Span) || IsInName(place.Span) || (list?.Contains(place.Name) ?? false))
                continue;
            (list ??= []).Add(Note("places", place.Name, place.Span, place.Rule));
        }
        return list ?? (IReadOnlyList<string>)[];
    }

    /// <summary>A place in the name of a company, unit or project is no place where something happened, nor is 瑞士 in 瑞士法郎.</summary>
    private bool IsInName(Span place) => message.Values.Money.Any(sum => sum.Span.Touches(place))
        ||  names.Exists(name => name.Span.Touches(place)
        && name.Kind is not (NameKind.Official or NameKind.Unit))
        || Characters.EndsAt(message.Text, place.Start, "来自") || Characters.EndsAt(message.Text, place.Start, "来自于");

    public string? Leader()
    {
        Name? best = null;
        foreach (var name in Names(NameKind.Official))
        {
            if (best is null || IsLed(name) && !IsLed(best))
                best = name;
        }
        return best is null ? null : Note("leader", best.Text, best.Span, IsLed(best) ? "leads" : "own official");
    }

    private bool IsLed(Name name) =>
        message.StartingAt(name.Span.End, SignSet.Of(Sign.PlanTripLed)) is not null
            || message.EndingAt(name.Span.Start, SignSet.Of(Sign.PlanTripLed)) is not null
        || Characters.IsAnyAt(message.Text, name.Span.Start - 1, "随跟陪由");

    public string? Project()
    {
        Name? best = null;
        foreach (var name in Names(NameKind.Project))
        {
            if (best is null || name.Span.Length > best.Span.Length + 2 && !best.Text.EndsWith("项目", StringComparison.Ordinal))
                best ??= name;
        }
        return best is null ? null : Note("project", best.Text, best.Span, best.Rule);
    }

    public IReadOnlyList<Tag> Tags()
    {
        List<Tag>? list = null;
        foreach (var mark in Marks(Sign.Tag))
        {
            if (Words.Tag(mark.Value!) is { } tag && !(list?.Contains(tag) ?? false) && !IsLoose(mark))
                (list ??= []).Add(Note("tags", tag, mark.Span, "states what it is"));
        }
        return list ?? (IReadOnlyList<Tag>)[];
    }

    /// <summary>外资 is money as often as it is an owner: 外资到账, 利用外资, 外资5000万.</summary>
    private bool IsLoose(Mark mark) => mark.Span.Of(message.Text) is "外资" or "外企" && (IsMoney(mark) || message.EndingAt(mark.Start, SignSet.Of(Sign.LogFundsArrived)) is not null)
        || names.Exists(name => name.Kind is NameKind.Company && name.Span.Covers(mark.Span))
        || Characters.IsAnyAt(message.Text, mark.Start - 1, "非不") || IsNo(mark.End);

    private bool IsMoney(Mark mark) => Characters.IsAnyAt(message.Text, mark.End, "到进额款占已落") || Characters.StartsAt(message.Text, mark.End, "资金")
        || Characters.StartsAt(message.Text, mark.End, "现汇") || message.Values.Money.Any(sum => sum.Span.Start == mark.End)
        || Characters.EndsAt(message.Text, mark.Start, "用") || Characters.EndsAt(message.Text, mark.Start, "际");

    /// <summary>Fortune 500: no; 是否国高新:否.</summary>
    private bool IsNo(int at) => Characters.IsAt(message.Text, at, ':') && Characters.SkipSpaces(message.Text, at + 1) is var value
        && (Characters.StartsAt(message.Text, value, "no") || Characters.StartsAt(message.Text, value, "否") || Characters.StartsAt(message.Text, value, "不是")
            || Characters.StartsAt(message.Text, value, "无"));

    public int? Count(params string[] counters)
    {
        foreach (var number in Numbers)
        {
            var isPeople = message.IsChinese && number.Counter == "个"
                && (Characters.IsAt(message.Text, number.Span.End, '人') || Array.IndexOf(counters, "家") >= 0
                && (Characters.StartsAt(message.Text, number.Span.End, "企业")
                || Characters.StartsAt(message.Text, number.Span.End, "公司")
                || Characters.StartsAt(message.Text, number.Span.End, "客商")));
            var isNext = !message.IsChinese && Array.Exists(counters, counter =>
                Characters.StartsAt(message.Text, Characters.SkipSpaces(message.Text, number.Span.End), counter));
            if (Marks(Sign.Tag).Any(tag => tag.Span.Touches(number.Span)) || IsIntroduced(number))
                continue;
            if ((isPeople || isNext || Array.Exists(counters, counter =>
                number.Counter.StartsWith(counter, StringComparison.Ordinal))) && number.Value is >= 1 and < 100000
                && decimal.Truncate(number.Value) == number.Value)
                return Note("count", (int)number.Value, number.Span, "counted");
        }
        return OfPeople();
    }

    /// <summary>看了一家叫澜岳生物的, 一家企业叫云帆: introduced, not counted.</summary>
    private bool IsIntroduced(NumberMention number) => message.IsChinese && number is { Value: 1, Counter: "家" or "个" } && message.Text.AsSpan(number.Span.End,
        Math.Min(5, message.Text.Length - number.Span.End)) is var after && (after.Contains('叫') || after.StartsWith("做", StringComparison.Ordinal) || after.StartsWith("搞", StringComparison.Ordinal));

    /// <summary>A delegation of 12.</summary>
    private int? OfPeople()
    {
        foreach (var number in Numbers)
        {
            var at = number.Span.Start;
            if (Characters.EndsAt(message.Text, at, "delegation of ") || Characters.EndsAt(message.Text, at, "group of ")
                || Characters.EndsAt(message.Text, at, "team of "))
                return Note("count", (int)number.Value, number.Span, "counted");
        }
        foreach (var body in Bodies)
        {
            foreach (var clause in clauses)
            {
                var at = message.Text.IndexOf(body, clause.Start, clause.Span.Length, StringComparison.Ordinal);
                if (at >= 0 && Numerals.TryRead(message.Text, at + body.Length, out var numeral) && numeral.IsOne && numeral.Low is >= 1 and < 1000)
                    return Note("count", (int)numeral.Low, new Span(at, numeral.End), "counted");
            }
        }
        return null;
    }

    private static readonly string[] Bodies = ["delegation of ", "group of ", "team of ", "party of "];
}
