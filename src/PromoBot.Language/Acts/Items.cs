namespace PromoBot.Language;

/// <summary>Things told one by one: 一个…, 一个…; 一是…, 二是…</summary>
internal static class Items
{
    private static readonly string[] Heads = ["一个是", "一个", "另一个是", "另一个", "另外一个", "一是", "二是", "三是", "第一个是", "第一个", "第二个是", "第二个", "第三个", "还有一个是",
        "还有一个", "再一个是", "再一个", "其一", "其二"];

    public static bool IsAt(string text, int at) => Array.Exists(Heads, head => Characters.StartsAt(text, at, head));

    /// <summary>The clause begins with an item's word and names a project, and is not the only one of its kind.</summary>
    public static bool IsOne(Message message, List<Name> names, Clause clause) => IsNamed(message, names, clause)
        && message.Clauses.Exists(other => other != clause && IsNamed(message, names, other));

    private static bool IsNamed(Message message, List<Name> names, Clause clause) => message.IsChinese
        && IsAt(message.Text, Characters.SkipSpaces(message.Text, clause.Start)) && names.Exists(name => (name.Kind is NameKind.Project || name.Kind is NameKind.Company && message.Values.Money.Any(sum => clause.Holds(sum.Span))) && clause.Holds(name.Span));
}
