namespace PromoBot.Language;

/// <summary>周二,哦不,周三去的; 投5亿,说错了,是15亿; 去重庆,不是重庆,成都: what is taken back in the same breath was never said.</summary>
internal static class Repairs
{
    private const int Longest = 24;

    private static readonly string[] Marks =
    [
        "我说错了", "说错了", "讲错了", "记错了", "打错了", "写错了", "搞错了", "错了", "不不不", "不对", "不是", "等一下", "等等", "更正", "应该是", "应该", "改成", "还是", "不",
        "no wait", "no no", "i mean", "make that", "scratch that", "correction", "sorry", "wait", "no",
    ];

    private const string Fillers = " ,.;:、…-~!哦呃哎啊嗯噢诶唉欸哟我是说那个的了呀";

    // What goes on with them may be a question or a plan: alone they take nothing back.
    private static readonly string[] Weak = ["应该是", "应该", "改成", "还是"];

    /// <summary>The message without what it takes back, and the words that do it.</summary>
    public static (Values Values, List<Name> Names, List<Span> Words) In(string text, Values values, List<Name> names)
    {
        var words = new List<Span>();
        if (!Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal)))
            return (values, names, words);
        values = values with
        {
            Dates = Without(text, values.Dates, static date => date.Span, words),
            Money = Without(text, values.Money, static sum => sum.Span, words),
            Places = Without(text, values.Places, static place => place.Span, words),
        };
        foreach (var kind in names.Select(name => name.Kind).Distinct().ToList())
        {
            var own = names.FindAll(name => name.Kind == kind);
            var kept = Without(text, own, static name => name.Span, words);
            if (kept.Count < own.Count)
                names = names.FindAll(name => name.Kind != kind || kept.Contains(name));
        }
        return (values, names, words);
    }

    private static List<T> Without<T>(string text, IReadOnlyList<T> said, Func<T, Span> span, List<Span> words)
        where T : class
    {
        var kept = new List<T>(said.Count);
        for (var i = 0; i < said.Count; i++)
        {
            if (TakenBackBy(text, said, span, i) is not { } next)
                kept.Add(said[i]);
            else
                words.Add(new(span(said[i]).End, span(next).Start));
        }
        return kept;
    }

    /// <summary>By the next one, or by the one after it where the next one repeats it: 重庆,不是重庆,成都.</summary>
    private static T? TakenBackBy<T>(string text, IReadOnlyList<T> said, Func<T, Span> span, int i)
        where T : class
    {
        var own = span(said[i]);
        for (var next = i + 1; next < said.Count && next <= i + 2; next++)
        {
            var other = span(said[next]);
            if (other.Start >= own.End && other.Start - own.End <= Longest && own.Of(text) != other.Of(text) && IsRepair(text[own.End..other.Start], own.Of(text)))
                return said[next];
        }
        // the repetition itself
        return i > 0 && i + 1 < said.Count && own.Of(text) == span(said[i - 1]).Of(text) ? TakenBackBy(text, said, span, i - 1) : null;
    }

    /// <summary>Nothing stands between but words that take back, and at least one that does it alone.</summary>
    private static bool IsRepair(string between, string own)
    {
        // 王总不是李总, 3亿不是5亿: the second is denied, the first holds.
        if (between.EndsWith("不是", StringComparison.Ordinal))
            return false;
        var (rest, isRepair) = (between.Replace(own, "", StringComparison.Ordinal), false);
        foreach (var mark in Marks)
        {
            var left = rest.Replace(mark, "", StringComparison.Ordinal);
            isRepair |= left.Length < rest.Length && Array.IndexOf(Weak, mark) < 0;
            rest = left;
        }
        return isRepair && rest.All(character => Fillers.Contains(character, StringComparison.Ordinal));
    }
}
