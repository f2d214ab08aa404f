using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Ledger;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Documents;

/// <summary>Makes a document when somebody fetches it: a bulletin from its kept body, a list from the books as they stand.</summary>
public sealed class DocumentDesk(IStore store, Standing standing, WordBook words, TimeProvider clock)
{
    private const int LongestName = 80;

    // What file systems of any kind refuse.
    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create("/\\:*?\"<>|\r\n\t");

    /// <param name="id">Of a <see cref="DocumentAsk"/>.</param>
    /// <returns>Null where there is no such document (any more).</returns>
    public async Task<MadeDocument?> Make(string authority, string id, FileFormat kind, Locale locale, CancellationToken cancel)
    {
        if (DocumentAsk.Read(id) is not { } ask)
            return null;
        var books = await standing.Of(authority, cancel).ConfigureAwait(false);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(books.Plan.Authority.TimeZone)).DateTime);
        var speaker = new Speaker(words, locale, today);
        if (ask.Kind == DocumentKind.Ledger)
            return Named(speaker.Show(ListPapers.Name(books.Plan, ask)), FileFormat.Excel, await Ledger(books, ask, cancel).ConfigureAwait(false));
        return await Paper(books, ask, today, cancel).ConfigureAwait(false) is { } paper ? await Of(paper, kind, speaker, cancel).ConfigureAwait(false) : null;
    }

    /// <summary>A paper as a file.</summary>
    public static async Task<MadeDocument> Of(Paper paper, FileFormat kind, Speaker speaker, CancellationToken cancel) => Named(speaker.Show(paper.Title), kind, kind switch
    {
        FileFormat.Word => WordWriting.Write(paper, speaker),
        FileFormat.Excel => WorkbookWriting.Write(paper, speaker),
        FileFormat.Pdf => await PdfWriting.Of(WordWriting.Write(paper, speaker), cancel).ConfigureAwait(false),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No file of this kind can be made."),
    });

    private async Task<Paper?> Paper(InForce books, DocumentAsk ask, DateOnly today, CancellationToken cancel)
    {
        var recalled = await store.Recall(books.Plan.Authority.Id, ListPapers.Needs(books.Plan, ask, today), cancel).ConfigureAwait(false);
        return ask.Kind == DocumentKind.Bulletin
            ? recalled.Facts.FindBulletin(ask.Bulletin)?.Paper
            : ListPapers.Of(books.Plan, books.People, ask, recalled.Facts, today);
    }

    private async Task<byte[]> Ledger(InForce books, DocumentAsk ask, CancellationToken cancel)
    {
        var sheets = await Exporting.Sheets(store, books, cancel, entry => ask.Units.Count == 0 || ask.Units.Contains(entry.Unit)).ConfigureAwait(false);
        using var file = new MemoryStream();
        XlsxWriting.Write(file, sheets, null);
        return file.ToArray();
    }

    private static MadeDocument Named(string title, FileFormat kind, byte[] bytes)
    {
        var (ending, contentType) = MadeDocument.Of(kind);
        var name = string.Concat(title.Select(letter => NotInNames.Contains(letter) ? '-' : letter));
        return new MadeDocument((name.Length > LongestName ? name[..LongestName] : name) + ending, contentType, bytes);
    }
}
