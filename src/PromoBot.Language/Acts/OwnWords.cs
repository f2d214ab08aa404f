using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>
/// The cue classes of the bot's own intents. They are no signs: those of the labels are read as if these words did not exist.
/// </summary>
internal sealed class OwnWords(Cues cues)
{
    public static IReadOnlyList<string> Classes { get; } =
    [
        "verify.waiting", "verify.accept", "verify.passed", "verify.reject", "verify.opening", "verify.filler", "verify.evidence", "verify.naming",
        "judge_quality.judge", "judge_quality.quality", "judge_quality.all", "judge_quality.denied", "judge_quality.filler",
        .. Enum.GetValues<QualityPoint>().Select(ClassOf),
        "remind.done", "remind.stop", "remind.resume", "remind.again_filler", "remind.listed", "remind.delivery",
        .. Enum.GetValues<ReminderKind>().Select(ClassOf),
        "find.more", "handover.waiting", "handover.take", "handover.send_back", "handover.project", "handover.filler",
        "call_off.off", "call_off.opening", "call_off.trip", "call_off.going", "call_off.event", "call_off.record", "change_calendar.add", "change_calendar.set",
        "bulletin.notice", "bulletin.draft", "bulletin.see", "bulletin.release", "bulletin.filler", "export.list", "export.give", "export.word", "export.excel", "export.pdf", "export.picture", "export.ten_days",
        "log_rate.reached", "log_event.team", "log_event.supervision", "add_lead.from",
    ];

    private readonly Dictionary<string, string[]> words = Classes.ToDictionary(
        name => name,
        name => cues[name].Select(word => Folded.From(word).Text).OrderByDescending(word => word.Length).ToArray(),
        StringComparer.Ordinal);

    /// <summary>The words of a class, the longest first.</summary>
    public IReadOnlyList<string> this[string name] => words[name];

    /// <summary>The longest word of a class that the text begins with.</summary>
    public string? Opening(string name, ReadOnlySpan<char> text)
    {
        foreach (var word in words[name])
            if (text.StartsWith(word, StringComparison.Ordinal))
                return word;
        return null;
    }

    /// <summary>The longest word of a class that the text ends with.</summary>
    public string? Ending(string name, ReadOnlySpan<char> text)
    {
        foreach (var word in words[name])
            if (text.EndsWith(word, StringComparison.Ordinal))
                return word;
        return null;
    }

    public bool IsIn(string name, string text) => Array.Exists(words[name], word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The text without all words of a class.</summary>
    public string Without(string name, string text) =>
        words[name].Aggregate(text, (left, word) => left.Replace(word, " ", StringComparison.Ordinal));

    public static string ClassOf(QualityPoint point) => "judge_quality." + Underscored(point.ToString());

    public static string ClassOf(ReminderKind kind) => "remind.kind_" + Underscored(kind.ToString());

    private static string Underscored(string name) => string.Concat(name.Select((letter, at) =>
        char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
