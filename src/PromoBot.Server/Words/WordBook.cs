using PromoBot.Language;

namespace PromoBot.Server.Words;

/// <summary>All sentences that the bot can say, by language and key.</summary>
public sealed class WordBook(IReadOnlyDictionary<Locale, IReadOnlyDictionary<string, Sentence>> languages)
{
    public IReadOnlyDictionary<string, Sentence> this[Locale locale] => languages[locale];

    /// <exception cref="KeyNotFoundException">A dialog names a text that no word file holds: a bug, never shown as a bare key.</exception>
    public Sentence Find(Locale locale, string key) =>
        languages[locale].TryGetValue(key, out var sentence)
            ? sentence
            : throw new KeyNotFoundException($"No word file holds the text '{key}' ({WordFiles.Tag(locale)}).");

    /// <summary>What one language has and another lacks, as lines for people; empty where they agree.</summary>
    public IReadOnlyList<string> Disagreements() =>
    [
        .. from one in languages
           from other in languages
           where one.Key != other.Key
           from text in one.Value
           let twin = other.Value.GetValueOrDefault(text.Key)
           where twin is null || !twin.Placeholders.SetEquals(text.Value.Placeholders)
           select twin is null
               ? $"'{text.Key}' is missing in {WordFiles.Tag(other.Key)}"
               : $"'{text.Key}' has {{{string.Join(", ", text.Value.Placeholders)}}} in {WordFiles.Tag(one.Key)} and {{{string.Join(", ", twin.Placeholders)}}} in {WordFiles.Tag(other.Key)}",
    ];
}
