using PromoBot.Dialogs;
using PromoBot.Language;

namespace PromoBot.Server.Words;

/// <summary>Puts texts and values into words of one reader's language, on one day.</summary>
/// <param name="Today">Dates of another year are written with it.</param>
public sealed record Speaker(WordBook Book, Locale Locale, DateOnly Today)
{
    private Format Format => Format.Of(Locale);

    /// <summary>Where a document can be had: a link or a path, null where there is none. Not set: the channel sends the file itself.</summary>
    public Func<Block.Document, string?>? Place { get; init; }

    /// <summary>A document in words, without its link.</summary>
    public string Say(Block.Document document) => Say(
        Place is null ? "documents.follows" : Place(document) is null ? "documents.link_missing" : "documents.link",
        ("name", Show(document.Name) + Documents.MadeDocument.Of(document.Kind).Ending));

    /// <exception cref="KeyNotFoundException">The text, or an argument that it needs, is missing: a bug of the dialog.</exception>
    public string Say(Text text) => string.Concat(Book.Find(Locale, text.Key).Pieces.Select(piece => Say(piece, text)));

    public string Say(string key, params (string Name, Value Value)[] with) => Say(Text.Of(key, with));

    public string Show(Value value) => value switch
    {
        Value.Plain plain => plain.Words,
        Value.Names names => string.Join(Format.Comma, names.Words),
        Value.Day day => Format.Day(day.Date, Today),
        Value.Sum sum => Format.Sum(sum.Amount),
        Value.Number number => Format.Number(number.Of, number.Unit),
        Value.Percent percent => Format.Percent(percent.Share),
        Value.Phrase phrase => Say(phrase.Text),
        Value.Phrases phrases => string.Join(Format.Comma, phrases.Texts.Select(Say)),
        Value.Named named => named.ByLanguage.TryGetValue(WordFiles.Tag(Locale), out var name)
            ? name
            : named.ByLanguage.Values.First(),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A value without a format."),
    };

    private string Say(Piece piece, Text text) => piece switch
    {
        Piece.Plain plain => plain.Words,
        Piece.Hole hole => Show(Argument(text, hole.Name)),
        Piece.Plural plural => Argument(text, plural.Name) is Value.Number { Of: 1 } ? plural.One : plural.Many,
        _ => throw new ArgumentOutOfRangeException(nameof(piece), piece, "A piece without a way to say it."),
    };

    private static Value Argument(Text text, string name) =>
        text.With.TryGetValue(name, out var value)
            ? value
            : throw new KeyNotFoundException($"The text '{text.Key}' was given no '{name}'.");
}
