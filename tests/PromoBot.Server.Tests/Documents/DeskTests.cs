using System.Net;
using DocumentFormat.OpenXml.Packaging;
using PromoBot.Dialogs;
using PromoBot.Domain;
using PromoBot.Language;
using PromoBot.Server.Channels.DirectLine;
using PromoBot.Server.Documents;
using PromoBot.Server.Store;
using PromoBot.Server.Tests.Serving;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Documents;

/// <summary>Documents of real books: made when they are fetched, by whoever holds a ticket.</summary>
public sealed class DeskTests : IAsyncDisposable
{
    private static readonly string[] Said =
    [
        "新增线索：海辰储能的海辰储能项目，投资30亿，已经签约", "有个冷链物流项目想落我们街道，投资2亿", "昨天去深圳拜访了比亚迪，见了王副总，下周三再对接",
        "下周一到周三去深圳招商", "海辰储能项目到位资金3000万",
    ];

    private readonly SetClock clock = new();
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(DocumentKind.TripPlan)]
    [InlineData(DocumentKind.Resources)]
    [InlineData(DocumentKind.Transfer)]
    [InlineData(DocumentKind.TenDays)]
    [InlineData(DocumentKind.Projects)]
    [InlineData(DocumentKind.Visits)]
    [InlineData(DocumentKind.Receipts)]
    [InlineData(DocumentKind.Ranking)]
    [InlineData(DocumentKind.Figures)]
    [InlineData(DocumentKind.Ledger)]
    public async Task Every_list_is_a_valid_file_with_what_was_logged(DocumentKind kind)
    {
        await using var bot = await Written();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var ask = new DocumentAsk(kind, "", new Period(new DateOnly(today.Year, 1, 1), today.AddDays(20)), []);

        foreach (var format in kind == DocumentKind.Ledger ? [FileFormat.Excel] : new[] { FileFormat.Excel, FileFormat.Word })
        {
            var made = (await bot.Documents.Make("demo", ask.Id, format, Locale.Zh, default))!;
            using var file = new MemoryStream(made.Bytes);
            using OpenXmlPackage package = format == FileFormat.Excel ? SpreadsheetDocument.Open(file, false) : WordprocessingDocument.Open(file, false);
            WritingTests.AssertValid(package);
            var text = package is SpreadsheetDocument workbook
                ? string.Concat(workbook.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.InnerText))
                : ((WordprocessingDocument)package).MainDocumentPart!.Document.InnerText;
            foreach (var expected in Expected(kind))
                Assert.Contains(expected, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_unit_gets_its_own_list()
    {
        await using var bot = await Written();
        var whole = new DocumentAsk(DocumentKind.Projects, "", new Period(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1)), []);

        Assert.Contains("海辰储能项目", await Text(bot, whole with { Units = ["dazhi"] }), StringComparison.Ordinal);
        Assert.DoesNotContain("海辰储能项目", await Text(bot, whole with { Units = ["bureau"] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bulletin:monthly-2026-01-01:20260101:20260131::")]
    [InlineData("Nothing::20260101:20260131::")]
    [InlineData("Visits::2026:20260131::")]
    public async Task What_is_not_there_is_not_made(string id)
    {
        await using var bot = await Bot.Open(folder.Path, null, clock);
        Assert.Null(await bot.Documents.Make("demo", id, FileFormat.Word, Locale.Zh, default));
    }

    [Fact]
    public async Task A_link_opens_its_document_for_a_week_and_no_other()
    {
        await using var server = await RunningServer.Whole(folder: folder.Path, clock: clock);
        using var http = server.Client();
        var links = (FileLinks)server.Services.GetService(typeof(FileLinks))!;
        var document = new Block.Document("走访", FileFormat.Excel, new DocumentAsk(DocumentKind.Visits, "", new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), []).Id);
        var link = links.Of(new OutboxMessage(1, "demo", "directline", "c", "t", null, Locale.Zh, Reply.Of(Dialogs.Text.Of("a.b"))))(document)!;

        using var answer = await http.GetAsync(link);
        Assert.Equal((HttpStatusCode.OK, MadeDocument.Of(FileFormat.Excel).ContentType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(".xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);

        // Another use of the same key, a letter changed, and a week later.
        var seal = (Seal)server.Services.GetService(typeof(Seal))!;
        foreach (var wrong in new[] { "x", link.Split('/')[^1][..^1] + "x", seal.Sign(Ticket.Talk, "u", "Excel/Zh/" + document.Id, "demo", TimeSpan.FromDays(1)) })
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/files/{wrong}")).StatusCode);
        clock.Advance(TimeSpan.FromDays(7.1));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(link)).StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await ValueTask.CompletedTask;
    }

    private static string[] Expected(DocumentKind kind) => kind switch
    {
        DocumentKind.TripPlan => ["外出招商计划", "深圳市", "比亚迪", "待回访"],
        DocumentKind.Resources => ["冷链物流项目", "2亿元"],
        DocumentKind.Transfer => ["海辰储能项目", "30亿元", "未填产业"],
        DocumentKind.TenDays => ["海辰储能项目", "已更新", "3000万元"],
        DocumentKind.Projects => ["海辰储能项目", "签约", "冷链物流项目"],
        DocumentKind.Visits => ["比亚迪", "王副总"],
        DocumentKind.Receipts => ["海辰储能项目", "3000万元", "待核实"],
        DocumentKind.Ranking => ["大智街道"],
        DocumentKind.Figures => ["到位资金", "大智街道"],
        DocumentKind.Ledger => ["海辰储能项目", "比亚迪"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A list without words."),
    };

    private async Task<Bot> Written()
    {
        var bot = await Bot.Open(folder.Path, null, clock);
        foreach (var (text, at) in Said.Select((text, at) => (text, at)))
            Assert.NotEmpty((await bot.Turns.Take(new Incoming("console", "c", "promoter", $"m{at}", text, KnownAs: "promoter"), default)).Records);
        return bot;
    }

    private static async Task<string> Text(Bot bot, DocumentAsk ask)
    {
        var made = (await bot.Documents.Make("demo", ask.Id, FileFormat.Word, Locale.Zh, default))!;
        using var word = WordprocessingDocument.Open(new MemoryStream(made.Bytes), false);
        return word.MainDocumentPart!.Document.InnerText;
    }
}
