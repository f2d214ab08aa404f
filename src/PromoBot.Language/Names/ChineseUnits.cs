namespace PromoBot.Language;

/// <summary>Our own units in Chinese text: 四唯街, 咸宁高新区, 高新区招商服务局, 通山县招商中心.</summary>
internal static class ChineseUnits
{
    private static readonly SignSet Suffix = SignSet.Of(Sign.Unit);

    // 我们街道 is scope, not a unit; 哪个园区 asks for one.
    private static readonly string[] Nobody =
        ["我们", "咱们", "咱", "我", "本", "全", "各", "哪个", "哪些", "这个", "那个", "每个", "贵", "市外", "省外", "你们", "他们", "别的", "其他", "一个", "们",
            "哪", "个", "地", "进", "辖", "山", "港", "商", "城", "社", "片", "开发", "高新", "经开", "新", "两", "几", "这", "该", "多", "示范", "功能",
            "工业"];

    public static Name? In(Message message, FreeText free, Span span)
    {
        if (message.First(span, Sign.KnownUnit) is { } known)
            return new(known.Span, NameKind.Unit, message.Words(known.Span), "known unit");
        Name? best = null;
        foreach (var mark in message.In(span, Sign.Unit))
        {
            var end = mark.End;
            while (message.StartingAt(end, Suffix) is { } next && next.End <= span.End)
                end = next.End;
            var start = Start(message, free, mark, span.Start);
            var found = new Span(start, end);
            if (found.Length > mark.Length && IsUnit(found, mark, message) && (best is null || !best.Span.Covers(found)))
                best ??= new(found, NameKind.Unit, message.Words(found), "unit by suffix");
            else if (mark.Length >= 3 && best is null && !IsOurs(message, mark) && start == mark.Start && IsUnit(found, mark, message))
                best = new(found, NameKind.Unit, message.Words(found), "unit by itself");
        }
        return best;
    }

    /// <summary>我们开发区 is scope.</summary>
    private static bool IsOurs(Message message, Mark mark) => Characters.EndsAt(message.Text, mark.Start, "我们")
        || Characters.EndsAt(message.Text, mark.Start, "咱们") || Characters.EndsAt(message.Text, mark.Start, "咱")
        || Characters.EndsAt(message.Text, mark.Start, "俺们");

    private static int Start(Message message, FreeText free, Mark mark, int floor)
    {
        var start = mark.Start;
        while (start > floor && (free.At(start - 1) || IsUnitPart(message, start)))
            start--;
        while (start < mark.Start && "在给到由是把去交向的和跟划让里:".Contains(message.Text[start], StringComparison.Ordinal))
            start++;
        return Characters.StartsAt(message.Text, start, "知道") && start + 2 < mark.Start ? start + 2 : start;
    }

    private static bool IsUnitPart(Message message, int end) => message.EndingAt(end, Suffix) is not null;

    private static bool IsUnit(Span span, Mark suffix, Message message)
    {
        var head = message.Text[span.Start..Math.Max(span.Start, suffix.Start)];
        return !Array.Exists(Nobody, word => head == word) && !head.StartsWith("我们", StringComparison.Ordinal)
            && !head.StartsWith('咱') && !head.StartsWith('俺')
            && span.Length <= 14;
    }
}
