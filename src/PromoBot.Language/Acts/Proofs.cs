using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>What a message says beside its acts: what proves them, and where an investor comes from.</summary>
internal static class Proofs
{
    private const int Longest = 40;

    /// <summary>凭证:银行回单; the stretch of it, to be read apart from the rest.</summary>
    public static (string Evidence, Span Span)? In(OwnWords words, string said)
    {
        var text = Folded.From(said).Text;
        foreach (var word in words["verify.evidence"])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var start = at + word.Length;
            while (start < text.Length && text[start] == ' ')
                start++;
            if (words.Opening("verify.naming", text.AsSpan(start)) is not { } naming)
                continue;
            start += naming.Length;
            var end = text.AsSpan(start).IndexOfAny(",;.\n") is >= 0 and var stop ? start + stop : text.Length;
            var evidence = said[start..end].Trim();
            if (evidence.Length is > 1 and <= Longest && !evidence.EndsWith('?') && !evidence.EndsWith('？'))
                return (evidence, new(at, end));
        }
        return null;
    }

    /// <summary>The message with a stretch left out, every other character where it was.</summary>
    public static string Without(string said, Span span) => string.Concat(said.AsSpan(0, span.Start), new string(' ', span.Length), said.AsSpan(span.End));

    /// <summary>Places said as somebody's home: 来自石家庄, 投资方是石家庄的.</summary>
    public static IReadOnlyList<string> From(this OwnWords words, Message message) =>
        [.. message.Values.Places
            .Where(place => words.Ending("add_lead.from", message.Text.AsSpan(0, place.Span.Start).TrimEnd()) is not null)
            .Select(place => place.Name)
            .Distinct(StringComparer.Ordinal)];

    public static Act With(this Act act, string? evidence, IReadOnlyList<string> from) => act.Intent switch
    {
        Intent.ReportLead or Intent.ReportStage => act with { Slots = act.Slots with { Evidence = evidence ?? act.Slots.Evidence, From = from } },
        Intent.ReportFunds or Intent.ReportVisit or Intent.ReportTrip or Intent.ReportEvent or Intent.ReportRate or Intent.Correct =>
            act with { Slots = act.Slots with { Evidence = evidence ?? act.Slots.Evidence } },
        _ => act,
    };
}
