using System.Text;

namespace PromoBot.Server.Ledger;

/// <summary>Several names in one cell: 甲公司、乙公司; one that holds such a mark itself stands in quotation marks.</summary>
internal static class Lists
{
    // A comma and a semicolon in both widths.
    private const string Marks = "、,\uFF0C;\uFF1B\n";

    private const char Quote = '"';

    // BYD Co., Ltd. is one name.
    private static readonly string[] Endings = ["ltd", "limited", "inc", "llc", "l.l.c", "corp", "co.", "gmbh", "plc", "s.a", "s.p.a", "b.v", "pte", "lp"];

    public static IReadOnlyList<string> Split(string text, bool isDistinct = true)
    {
        var items = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            var end = Quoted(text, at, out var item) ?? Bare(text, at, out item);
            if (item.Length > 0 && !(isDistinct && items.Contains(item)))
                items.Add(item);
            at = end + 1;
        }

        return items;
    }

    public static string Join(IEnumerable<string> items) => string.Join('、', items.Select(item =>
        Split(item) is [var only] && only == item ? item : $"{Quote}{item.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}"));

    /// <returns>Where the mark behind it stands; null where the item stands in no quotation marks.</returns>
    private static int? Quoted(string text, int at, out string item)
    {
        item = "";
        if (at >= text.Length || text[at] != Quote)
            return null;
        var words = new StringBuilder();
        for (var next = at + 1; next < text.Length; next++)
        {
            if (text[next] != Quote)
                words.Append(text[next]);
            else if (next + 1 < text.Length && text[next + 1] == Quote)
                words.Append(text[next++]);
            else if (next + 1 == text.Length || Marks.Contains(text[next + 1]))
            {
                item = words.ToString();
                return next + 1;
            }
            else
                return null;
        }

        return null;
    }

    private static int Bare(string text, int at, out string item)
    {
        var end = at;
        while (end < text.Length && (!Marks.Contains(text[end]) || IsInside(text, end)))
            end++;
        item = text[Math.Min(at, text.Length)..end].Trim();
        return end;
    }

    private static bool IsInside(string text, int comma)
    {
        if (text[comma] != ',')
            return false;
        foreach (var ending in Endings)
            if (Begins(text.AsSpan(comma + 1).TrimStart(), ending))
                return true;
        return false;
    }

    private static bool Begins(ReadOnlySpan<char> rest, string ending) =>
        rest.StartsWith(ending, StringComparison.OrdinalIgnoreCase) && (rest.Length == ending.Length || !char.IsLetterOrDigit(rest[ending.Length]));
}
