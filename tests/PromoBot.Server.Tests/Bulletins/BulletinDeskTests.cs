using PromoBot.Domain;
using PromoBot.Server.Bulletins;
using PromoBot.Server.Documents;
using PromoBot.Server.Store;
using PromoBot.Server.Tests.Plans;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Tests.Bulletins;

/// <summary>What a timer does about bulletins: a simulated year, an outage, two servers at once.</summary>
public sealed class BulletinDeskTests : IAsyncDisposable
{
    private readonly Moved clock = new();
    private readonly TemporaryFolder folder = new();
    private Bot? bot;

    [Fact]
    public async Task In_a_year_each_bulletin_of_the_plan_is_drafted_once_on_its_morning()
    {
        await Open();
        var drafted = new List<string>();
        for (var day = new DateOnly(2021, 1, 1); day < new DateOnly(2022, 2, 1); day = day.AddDays(1))
        {
            clock.Day = day;
            // A timer may well ask twice.
            foreach (var _ in new[] { 1, 2 })
                drafted.AddRange((await bot!.Bulletins.DraftDue("xianning", default)).Select(one => $"{day:MM-dd} {one.Id}"));
        }

        Assert.Equal(12, drafted.Count(one => one.Contains("monthly", StringComparison.Ordinal)));
        Assert.Equal(4, drafted.Count(one => one.Contains("quarterly", StringComparison.Ordinal)));
        Assert.Equal(["07-15 halfyearly-2021-01-01", "01-15 halfyearly-2021-07-01"], drafted.Where(one => one.Contains("half", StringComparison.Ordinal)));
        Assert.Equal(["01-20 yearly-2021-01-01"], drafted.Where(one => one.Contains(" yearly", StringComparison.Ordinal)));
        Assert.Contains("02-05 monthly-2021-01-01", drafted);
        Assert.Equal(drafted.Count, drafted.Distinct().Count());
    }

    [Fact]
    public async Task After_an_outage_the_draft_is_made_up_for_with_the_figures_of_its_month()
    {
        await Open();
        clock.Day = new DateOnly(2021, 7, 9);

        var draft = Assert.Single(await bot!.Bulletins.DraftDue("xianning", default));

        Assert.Equal(("monthly-2021-06-01", new DateOnly(2021, 6, 30), new DateOnly(2021, 7, 9)), (draft.Id, draft.At, draft.DraftedOn));
    }

    [Fact]
    public async Task The_officer_hears_of_the_draft_where_they_talked_last()
    {
        await Open();
        clock.Day = new DateOnly(2021, 7, 4);
        await bot!.Turns.Take(new Incoming("console", "console:officer", "officer", "m1", "你好", KnownAs: "officer"), default);
        foreach (var reply in await bot.Store.Unsent("console", 10))
            await bot.Store.NoteSent(reply.Id, SendState.Sent, clock.GetUtcNow());
        clock.Day = new DateOnly(2021, 7, 5);
        await bot.Bulletins.DraftDue("xianning", default);

        var told = Assert.Single(await bot.Store.Unsent("console", 10));
        Assert.Equal(("console:officer", "bulletin.due"), (told.Conversation, told.Reply.Lead.Key));
    }

    [Fact]
    public async Task Two_servers_that_ask_at_once_draft_it_once()
    {
        await Open();
        clock.Day = new DateOnly(2021, 7, 5);
        await using var other = SqliteStore.Open(folder.Path);
        var desk = new BulletinDesk(other, new Standing(other, clock), WordFiles.Load(), clock);

        var drafted = await Task.WhenAll(bot!.Bulletins.DraftDue("xianning", default), desk.DraftDue("xianning", default));

        Assert.Single(drafted.SelectMany(one => one));
    }

    [Fact]
    public async Task A_released_bulletin_gives_the_same_file_whatever_happens_afterwards()
    {
        await Open();
        clock.Day = new DateOnly(2021, 6, 10);
        await Says("promoter", "新增线索：海辰储能的海辰储能项目，投资30亿，已经签约");
        clock.Day = new DateOnly(2021, 7, 5);
        var draft = await bot!.Bulletins.Draft("xianning", BulletinKind.Monthly, BulletinSpans.Of(BulletinKind.Monthly, new DateOnly(2021, 6, 1)), anew: false, default);
        var released = await bot.Bulletins.Release("xianning", draft, default);
        var before = await Markdown(released.Id);

        await Says("promoter", "6月28日有个光纤预制棒项目签约了，投资12亿");
        clock.Day = new DateOnly(2021, 9, 5);

        Assert.Equal(before, await Markdown(released.Id));
        Assert.Equal(released.Revision, (await bot.Bulletins.Draft("xianning", BulletinKind.Monthly, released.Span, anew: true, default)).Revision);
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
        folder.Dispose();
    }

    private async Task Open() => bot = await Bot.Open(folder.Path, Path.Combine(Samples.Repository, "plans", "xianning-2021.yaml"), clock);

    private async Task Says(string person, string text) =>
        Assert.NotEmpty((await bot!.Turns.Take(new Incoming("console", "c", person, text, text, KnownAs: person), default)).Records);

    private async Task<string> Markdown(string id)
    {
        var bulletin = (await bot!.Store.Recall("xianning", new Dialogs.Needs { Bulletins = [id] })).Facts.FindBulletin(id)!;
        return MarkdownWriting.Write(bulletin.Paper, new Speaker(bot.Words, Language.Locale.Zh, DateOnly.FromDateTime(clock.GetUtcNow().DateTime)));
    }

    /// <summary>Half past eight in the morning of a day that the test sets.</summary>
    private sealed class Moved : TimeProvider
    {
        public DateOnly Day { get; set; } = new(2021, 1, 1);

        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Day.ToDateTime(new TimeOnly(8, 30)), TimeSpan.FromHours(8)).ToUniversalTime();
    }
}
