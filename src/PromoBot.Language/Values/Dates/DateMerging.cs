namespace PromoBot.Language;

/// <summary>A time that was said before its day ("at 4pm tomorrow") belongs to it.</summary>
internal static class DateMerging
{
    public static List<DateMention> Merge(string text, List<DateMention> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (first, second) = (found[i], found[i + 1]);
            if (first is not { IsPartOfDay: true, Time: not null }
                || second is not { Sort: DateSort.Day, Time: null, IsPartOfDay: false }
                || !IsLink(text, first.Span.End, second.Span.Start))
                continue;
            found[i] = second with { Span = new(first.Span.Start, second.Span.End), Time = first.Time };
            found.RemoveAt(i + 1);
        }
        return found;
    }

    private static bool IsLink(string text, int from, int to) =>
        text.AsSpan(from, to - from).Trim() is "" or "on" or "," or "the" or "on the";
}
