using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Channels.WeCom;
using PromoBot.Server.Documents;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Tests.Drawing;
using PromoBot.Server.Tests.Serving;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>What becomes of a reply on its way to a member.</summary>
public sealed class SendingTests : IAsyncDisposable
{
    private readonly SetClock clock = new();
    private readonly TemporaryFolder folder = new();
    private readonly List<IDisposable> ended = [];
    private StubWeCom? stub;
    private SqliteStore? books;

    [Fact]
    public async Task A_sentence_goes_as_text_and_facts_with_buttons_as_a_card()
    {
        var channel = await Channel();
        Assert.IsType<SendOutcome.Sent>(await channel.Send(Waiting(Reply.Of(Text.Of("sample.quoted", ("words", "好")))), "zhangsan", default));
        Assert.IsType<SendOutcome.Sent>(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default));
        Assert.Equal(["text", "template_card"], stub!.Sent.Select(message => (string)message["msgtype"]!));
        Assert.All(stub.Sent, message => Assert.Equal("zhangsan", (string)message["touser"]!));
    }

    [Fact]
    public async Task One_token_serves_all_and_is_kept()
    {
        var channel = await Channel();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => channel.Send(Waiting(Samples.Which(2)), "zhangsan", default)));
        Assert.Equal(1, stub!.TokensGiven);
    }

    [Fact]
    public async Task A_token_that_was_withdrawn_is_fetched_anew_and_the_reply_sent_once()
    {
        var channel = await Channel();
        await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default);
        stub!.WithdrawToken();
        Assert.IsType<SendOutcome.Sent>(await channel.Send(Waiting(Samples.Which(3)), "zhangsan", default));
        Assert.Equal((2, 2), (stub.TokensGiven, stub.Sent.Count));
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_runs_out()
    {
        var channel = await Channel();
        await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default);
        clock.Advance(TimeSpan.FromMinutes(116));
        await channel.Send(Waiting(Samples.Which(3)), "zhangsan", default);
        Assert.Equal(2, stub!.TokensGiven);
    }

    [Fact]
    public async Task A_wrong_secret_lets_replies_wait_and_does_not_ask_again_and_again()
    {
        var channel = await Channel(secret: "wrong");
        foreach (var _ in Enumerable.Range(0, 5))
            Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<SendOutcome.Later>(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default)).After);
        Assert.Equal(1, stub!.TokensGiven);
    }

    [Theory]
    [InlineData(45009, 60)]
    [InlineData(60020, 30)]
    [InlineData(48002, 30)]
    [InlineData(45033, null)]
    public async Task What_somebody_can_mend_waits(int code, int? seconds)
    {
        var channel = await Channel();
        stub!.Fails(code, times: 3);
        var later = Assert.IsType<SendOutcome.Later>(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default));
        Assert.Equal((seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, true), (later.After, later.IsChannelDown));
        Assert.Empty(stub.Sent);
    }

    [Theory]
    [InlineData(40058)]
    [InlineData(45002)]
    [InlineData(40008)]
    public async Task What_would_be_refused_again_is_given_up(int code)
    {
        var channel = await Channel();
        stub!.Fails(code);
        Assert.Contains(code.ToString(), Assert.IsType<SendOutcome.Refused>(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default)).Why);
    }

    [Fact]
    public async Task A_member_who_is_gone_is_not_written_to_first_any_more()
    {
        var channel = await Channel();
        await books!.KeepReachable(new Reachable("wecom", "nobody", "nobody", true, "{}", ReachState.Installed, clock.GetUtcNow()));
        Assert.IsType<SendOutcome.Refused>(await channel.Send(Waiting(Samples.Which(2)), "nobody", default));
        Assert.Equal(ReachState.Removed, (await books.Reachable("wecom", "nobody"))!.State);
    }

    [Fact]
    public async Task While_wecom_is_busy_it_is_tried_three_times()
    {
        var channel = await Channel();
        stub!.Fails(-1, times: 2);
        Assert.IsType<SendOutcome.Sent>(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default));
        stub.Fails(-1, times: 3);
        Assert.IsType<SendOutcome.Later>(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default));
        Assert.Single(stub.Sent);
    }

    [Fact]
    public async Task A_text_whose_answer_is_lost_is_unclear_and_sent_once()
    {
        var channel = await Channel();
        var calls = Breaks(stub!, times: 1);
        Assert.IsType<SendOutcome.Unclear>(await channel.Send(Waiting(Reply.Of(Text.Of("sample.quoted", ("words", "好")))), "zhangsan", default));
        Assert.Equal(1, calls());
    }

    /// <summary>WeCom knows the card by its task_id, and drops the second.</summary>
    [Fact]
    public async Task A_card_whose_answer_is_lost_is_sent_again_and_arrives_once()
    {
        var channel = await Channel();
        var calls = Breaks(stub!, times: 1, isTaken: true);
        Assert.IsType<SendOutcome.Sent>(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default));
        Assert.Equal(2, calls());
        Assert.Single(stub!.Sent);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(429)]
    public async Task A_status_that_is_no_success_is_unclear(int status)
    {
        var channel = await Channel();
        stub!.Trouble = (context, _) =>
        {
            context.Response.StatusCode = status;
            return Task.FromResult(true);
        };
        Assert.IsType<SendOutcome.Unclear>(await channel.Send(Waiting(Reply.Of(Text.Of("sample.quoted", ("words", "好")))), "zhangsan", default));
    }

    [Fact]
    public async Task Where_nobody_listens_the_reply_waits_and_the_channel_is_down()
    {
        var channel = await Channel();
        await stub!.DisposeAsync();
        Assert.True(Assert.IsType<SendOutcome.Later>(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default)).IsChannelDown);
    }

    [Fact]
    public async Task A_slow_answer_is_unclear()
    {
        var channel = await Channel(limit: TimeSpan.FromMilliseconds(300));
        stub!.Trouble = async (context, _) =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };
        Assert.IsType<SendOutcome.Unclear>(await channel.Send(Waiting(Reply.Of(Text.Of("sample.quoted", ("words", "好")))), "zhangsan", default));
    }

    [Fact]
    public async Task A_member_gets_thirty_in_a_minute_and_the_rest_waits()
    {
        var channel = await Channel();
        var outcomes = new List<SendOutcome>();
        for (var i = 0; i < 31; i++)
            outcomes.Add(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default));
        Assert.All(outcomes.SkipLast(1), outcome => Assert.IsType<SendOutcome.Sent>(outcome));
        Assert.InRange(Assert.IsType<SendOutcome.Later>(outcomes[^1]).After!.Value.TotalSeconds, 1, 60);
        // Others are not held up, and a minute later there is room again.
        Assert.IsType<SendOutcome.Sent>(await channel.Send(Waiting(Samples.Which(2)), "lisi", default));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<SendOutcome.Sent>(await channel.Send(Waiting(Samples.Which(2)), "zhangsan", default));
    }

    [Fact]
    public async Task A_long_answer_goes_in_pieces_and_goes_on_where_it_was_interrupted()
    {
        var channel = await Channel();
        var reply = Waiting(Long(200));
        stub!.Trouble = async (context, _) =>
        {
            if (stub.Sent.Count != 2)
                return false;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["errcode"] = 45009, ["errmsg"] = "too much" });
            return true;
        };
        var later = Assert.IsType<SendOutcome.Later>(await channel.Send(reply, "zhangsan", default));
        Assert.Equal(2, later.PartsSent);
        stub.Trouble = null;
        Assert.IsType<SendOutcome.Sent>(await channel.Send(reply with { PartsSent = later.PartsSent }, "zhangsan", default));

        var texts = stub.Sent.Where(message => (string?)message["msgtype"] == "markdown").Select(message => (string)message["markdown"]!["content"]!).ToList();
        Assert.True(texts.Count > 3);
        Assert.All(texts, text => Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, 2048));
        var whole = string.Join('\n', texts);
        Assert.All(Enumerable.Range(1, 200), number => Assert.Equal(1, Count(whole, $"第{number}行：")));
    }

    [Fact]
    public async Task A_picture_and_a_file_are_uploaded_and_sent()
    {
        await Channel();
        using var calls = new ApiCalls(stub!.Address, TimeSpan.FromSeconds(5));
        var api = new WeComApi(calls, App(), clock);
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', .. new byte[100]];
        Assert.IsType<ApiAnswer.Done>(await api.SendMedia("zhangsan", new Media("进度.png", png), default));
        Assert.IsType<ApiAnswer.Done>(await api.SendMedia("zhangsan", new Media("第12期通报.docx", new byte[100]), default));
        Assert.Equal(44001, Assert.IsType<ApiAnswer.Failed>(await api.SendMedia("zhangsan", new Media("空.docx", [1]), default)).Code);
        Assert.Equal(["image", "file"], stub.Sent.Select(message => (string)message["msgtype"]!));
        Assert.Equal(new HashSet<string> { "进度.png", "第12期通报.docx" }, stub.Media.Values.ToHashSet());
    }

    [Fact]
    public async Task A_group_robot_writes_bulletins_in_pieces_pictures_and_files()
    {
        await Channel();
        using var calls = new ApiCalls(stub!.Address, TimeSpan.FromSeconds(5));
        var robots = new GroupRobots(calls, new Dictionary<string, string> { ["通报群"] = StubWeCom.RobotKey, ["旧群"] = "wrong" }, clock);
        Assert.IsType<ApiAnswer.Done>(await robots.SendMarkdown("通报群", string.Join('\n', Enumerable.Repeat("**大智街** 到位资金 12.5亿元", 200)), default));
        Assert.IsType<ApiAnswer.Done>(await robots.SendText("通报群", "第12期通报已发", ["@all"], default));
        Assert.IsType<ApiAnswer.Done>(await robots.SendMedia("通报群", new Media("图.png", [0x89, (byte)'P', (byte)'N', (byte)'G', .. new byte[100]]), default));
        Assert.IsType<ApiAnswer.Done>(await robots.SendMedia("通报群", new Media("通报.docx", new byte[100]), default));
        Assert.Equal(93000, Assert.IsType<ApiAnswer.Failed>(await robots.SendText("旧群", "好", [], default)).Code);
        Assert.Equal(["markdown", "markdown", "text", "image", "file"], stub.SentToGroups.Select(message => (string)message["msgtype"]!));
        Assert.Equal("@all", (string)stub.SentToGroups.ElementAt(2)["text"]!["mentioned_list"]![0]!);
    }

    [Fact]
    public async Task A_document_goes_as_a_file_behind_the_words_that_announce_it()
    {
        // The demo's books, so that there is something to list.
        await (await Bot.Open(folder.Path, null, clock)).DisposeAsync();
        var channel = await Channel();
        var document = new Block.Document("走访", FileFormat.Excel, new DocumentAsk(DocumentKind.Visits, "", new Domain.Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)), []).Id);
        var message = new OutboxMessage(1, "demo", "wecom", "zhangsan", "t", "m", Locale.Zh, Reply.Of(Text.Of("export.ready", ("name", "走访")), document));
        var words = WordFiles.Load();
        var sender = new AppSender(
            new WeComApi(new ApiCalls(stub!.Address, TimeSpan.FromSeconds(5)), App(), clock), new ReplyParts(new TemplateCard(new CardKeys(new byte[32]), null), true, true),
            new MemberPace(new MemberLimits(30, 1000), clock), books!, words, new DocumentDesk(books!, new Standing(books!, clock), words, clock), clock);

        Assert.NotNull(channel);
        Assert.IsType<SendOutcome.Sent>(await sender.Send(new WaitingReply(message, 0, 0), "zhangsan", default));
        Assert.Equal("file", (string)stub.Sent[^1]["msgtype"]!);
        Assert.EndsWith(".xlsx", Assert.Single(stub.Media.Values), StringComparison.Ordinal);
        // Words that arrived are not said again after the file was put off.
        var already = stub.Sent.Count;
        Assert.IsType<SendOutcome.Sent>(await sender.Send(new WaitingReply(message, 1, already - 1), "zhangsan", default));
        Assert.Equal("file", (string)Assert.Single(stub.Sent.Skip(already))["msgtype"]!);
    }

    [Fact]
    public async Task An_announcement_reaches_its_group_and_of_a_robot_that_is_gone_it_is_given_up()
    {
        await Channel();
        using var calls = new ApiCalls(stub!.Address, TimeSpan.FromSeconds(5));
        var robots = new GroupRobots(calls, new Dictionary<string, string> { ["通报群"] = StubWeCom.RobotKey }, clock);
        await new RobotGroups(robots, books!, clock).StartAsync(default);
        var channel = new GroupRobotChannel(robots, books!, new DocumentDesk(books!, new Standing(books!, clock), Samples.Book(), clock), Samples.Book(), clock);
        var message = new OutboxMessage(1, "demo", Announcing.Channel, "通报群", "t", null, Locale.Zh, Reply.Of(Text.Of("sample.saved")));

        Assert.Equal(ReachState.Installed, (await books!.Reachable(Announcing.Channel, "通报群"))!.State);
        Assert.IsType<SendOutcome.Sent>(await channel.Send(new WaitingReply(message, 0, 0), default));
        Assert.Equal("markdown", (string)Assert.Single(stub.SentToGroups)["msgtype"]!);
        Assert.IsType<SendOutcome.Refused>(await channel.Send(new WaitingReply(message with { Conversation = "旧群" }, 0, 0), default));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in ended)
            one.Dispose();
        if (books is not null)
            await books.DisposeAsync();
        if (stub is not null)
            await stub.DisposeAsync();
        folder.Dispose();
    }

    private async Task<AppSender> Channel(string secret = StubWeCom.Secret, TimeSpan? limit = null)
    {
        stub = await StubWeCom.Start();
        books = SqliteStore.Open(folder.Path);
        var calls = new ApiCalls(stub.Address, limit ?? TimeSpan.FromSeconds(5));
        ended.Add(calls);
        var drawing = new ReplyParts(new TemplateCard(new CardKeys(new byte[32]), null), hasCards: true, hasMarkdown: true);
        return new AppSender(new WeComApi(calls, App(secret), clock), drawing, new MemberPace(new MemberLimits(30, 1000), clock), books, Samples.Book(), new DocumentDesk(books, new Standing(books, clock), Samples.Book(), clock), clock);
    }

    private static AppSettings App(string secret = StubWeCom.Secret) =>
        new(StubWeCom.CorpId, StubWeCom.AgentId, secret, "QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C");

    private static long lastId;

    private static WaitingReply Waiting(Reply reply) => new(
        new OutboxMessage(Interlocked.Increment(ref lastId), "demo", "wecom", "zhangsan", "t1", "m1", Locale.Zh, reply), 0, 0);

    private static Reply Long(int lines) => Reply.Of(
        Text.Of("sample.rank"),
        [.. Enumerable.Range(1, lines).Select(number => new Block.Paragraph(Text.Of("sample.quoted", ("words", $"第{number}行：到位资金十二点五亿元"))))]);

    private static Func<int> Breaks(StubWeCom stub, int times, bool isTaken = false)
    {
        var calls = 0;
        stub.Trouble = async (context, message) =>
        {
            calls++;
            if (times-- <= 0)
                return false;
            if (isTaken)
                stub.TakeUnanswered(message);
            context.Response.ContentLength = 500;
            await context.Response.WriteAsync("{\"errcode\":");
            await context.Response.Body.FlushAsync();
            context.Abort();
            return true;
        };
        return () => calls;
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;
}
