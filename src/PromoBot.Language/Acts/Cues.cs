using System.Collections.Frozen;

namespace PromoBot.Language;

/// <summary>
/// The words that call a conversation, by class: <c>log_visit.out</c> → 拜访, 走访, … They stand beside the conversation
/// (<c>dialogs/LogVisit/cues.zh-CN.yaml</c>); the server reads the files and hands them in here.
/// </summary>
public sealed class Cues(IReadOnlyDictionary<string, IReadOnlyList<string>> classes)
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> classes = classes.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<string> Classes => classes.Keys;

    /// <exception cref="KeyNotFoundException">No cue file has this class: a bug, found by the first test.</exception>
    public IReadOnlyList<string> this[string name] =>
        classes.TryGetValue(name, out var words) ? words : throw new KeyNotFoundException($"No cues for '{name}'.");
}
