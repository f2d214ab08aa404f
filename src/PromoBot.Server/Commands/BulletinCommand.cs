using System.CommandLine;
using System.CommandLine.Parsing;
using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Documents;
using PromoBot.Server.Words;

namespace PromoBot.Server.Commands;

/// <summary>
/// <c>bulletin --kind monthly --period 2021-06 --out FILE.docx|.xlsx|.md|.pdf [--release]</c>: by hand what the due morning and an
/// officer do; without <c>--period</c> what is due today.
/// </summary>
internal static class BulletinCommand
{
    private static readonly Option<BulletinKind?> Kind = new("--kind") { Description = "weekly, monthly, quarterly, half_yearly or yearly (default: as --period says).", CustomParser = KindOf };

    private static readonly Option<string?> Span = new("--period") { Description = "The span: 2021-W11, 2021-06, 2021-Q2, 2021-H1 or 2021. Left out: all that is due today, for a timer of your own." };

    private static readonly Option<string?> Out = new("--out") { Description = "A file to write: .docx, .xlsx, .pdf (with LibreOffice) or .md." };

    private static readonly Option<bool> Release = new("--release") { Description = "Release it in an officer's name: it is frozen then, and sent." };

    private static readonly Option<bool> Redraft = new("--redraft") { Description = "Make a draft that is there anew from the books; edits of its words are lost." };

    private static readonly Option<string> Lang = new("--lang") { Description = "zh or en.", DefaultValueFactory = _ => "zh" };

    public static Command Create() => Opened.On(
        new Command("bulletin", "Drafts a bulletin (通报) from the books, writes it to a file, releases it.") { Kind, Span, Out, Release, Redraft, Lang }, Run);

    private static async Task<int> Run(Opened opened, ParseResult parsed, CancellationToken cancel)
    {
        var authority = opened.InForce.Plan.Authority.Id;
        if (parsed.GetValue(Span) is not { } said)
            return await Due(opened, authority, cancel).ConfigureAwait(false);
        if (!AskedPeriod.TryRead(said, out var span) || BulletinSpans.KindOf(span) is not { } kind)
            return Shared.Fail($"'{said}' is no span of a bulletin; expected 2021-W11, 2021-06, 2021-Q2, 2021-H1 or 2021.", 2);
        if (parsed.GetValue(Kind) is { } wanted && wanted != kind)
            return Shared.Fail($"'{said}' is no span of a {wanted} bulletin.", 2);
        if (span.First > opened.Today)
            return Shared.Fail($"{said} has not begun.", 2);
        if (parsed.GetValue(Release) && span.Last > opened.Today)
            return Shared.Fail($"{said} ends on {span.Last:yyyy-MM-dd}: release it after that.", 2);
        var bulletin = await opened.Bot.Bulletins.Draft(authority, kind, span, parsed.GetValue(Redraft), cancel).ConfigureAwait(false);
        if (parsed.GetValue(Release))
            bulletin = await opened.Bot.Bulletins.Release(authority, bulletin, cancel).ConfigureAwait(false);
        if (parsed.GetValue(Out) is { } file && await Write(opened, parsed, bulletin, file, cancel).ConfigureAwait(false) is { } trouble)
            return trouble;
        await Console.Out.WriteLineAsync($"{bulletin.Id}: {(bulletin.ReleasedOn is { } day ? $"released {day:yyyy-MM-dd}" : "draft")}, figures of {bulletin.At:yyyy-MM-dd}").ConfigureAwait(false);
        return 0;
    }

    private static async Task<int> Due(Opened opened, string authority, CancellationToken cancel)
    {
        var drafted = await opened.Bot.Bulletins.DraftDue(authority, cancel).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(drafted.Count == 0 ? "Nothing is due that has no draft." : string.Join('\n', drafted.Select(one => $"{one.Id}: draft, figures of {one.At:yyyy-MM-dd}"))).ConfigureAwait(false);
        return 0;
    }

    /// <returns>Null where it was written.</returns>
    private static async Task<int?> Write(Opened opened, ParseResult parsed, Bulletin bulletin, string file, CancellationToken cancel)
    {
        var speaker = new Speaker(opened.Bot.Words, parsed.GetRequiredValue(Lang) == "en" ? Locale.En : Locale.Zh, opened.Today);
        if (Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase))
        {
            await File.WriteAllTextAsync(file, MarkdownWriting.Write(bulletin.Paper, speaker), cancel).ConfigureAwait(false);
            return null;
        }

        if (Enum.GetValues<FileFormat>().Where(kind => kind != FileFormat.Picture && MadeDocument.Of(kind).Ending.Equals(Path.GetExtension(file), StringComparison.OrdinalIgnoreCase)).ToList() is not [var kind])
            return Shared.Fail($"'{file}' is none of .docx, .xlsx, .pdf and .md.", 2);
        if (kind == FileFormat.Pdf && !PdfWriting.IsThere)
            return Shared.Fail("There is no LibreOffice here to make a PDF with: install it, or take .docx.", 1);
        var made = await DocumentDesk.Of(bulletin.Paper, kind, speaker, cancel).ConfigureAwait(false);
        await File.WriteAllBytesAsync(file, made.Bytes, cancel).ConfigureAwait(false);
        return null;
    }

    private static BulletinKind? KindOf(ArgumentResult argument)
    {
        var said = argument.Tokens[0].Value;
        if (Plans.Vocabulary.Bulletins.TryGetValue(said, out var kind))
            return kind;
        argument.AddError($"'{said}' is no kind of bulletin; expected one of {string.Join(", ", Plans.Vocabulary.Bulletins.Keys)}.");
        return null;
    }
}
