using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using PromoBot.Dialogs;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.DirectLine;

public sealed class TalkTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private ChatClient _client = null!;

    private SampleTurns Turns => (SampleTurns)_server.Turns;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.WithSamples();
        _client = await ChatClient.Open(_server);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_message_comes_back_with_the_servers_id_and_is_answered()
    {
        var answer = await (await _client.Say("你好", "abc")).Content.ReadFromJsonAsync<JsonElement>();

        var (activities, watermark) = await _client.Read(2);
        var (echo, reply) = (activities[0], activities[1]);
        Assert.Equal(answer.GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.Equal("abc", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("bot", reply.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("收到：你好", reply.GetProperty("text").GetString());
        Assert.Equal(echo.GetProperty("id").GetString(), reply.GetProperty("replyToId").GetString());
        Assert.Equal("2", watermark);
        Assert.Empty((await _client.Read(0, watermark)).Activities);
        Assert.Equal(("promoter", "abc"), (Turns.Taken[0].KnownAs, Turns.Taken[0].MessageId));
    }

    [Fact]
    public async Task A_rich_reply_comes_as_a_card_and_its_button_as_a_tap()
    {
        await _client.Say("离目标还差多少", "1");
        var card = (await _client.Read(2)).Activities[1].GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.GetProperty("contentType").GetString());
        var button = card.GetProperty("content").GetProperty("actions")[0].GetProperty("data");

        await _client.Post(new { type = "message", value = button, channelData = new { postBack = true, clientActivityID = "2" } });

        Assert.Equal("按了show(funds)。", (await _client.Read(4)).Activities[3].GetProperty("text").GetString());
        Assert.Equal(("show", "funds"), (Turns.Taken[1].Tap!.Verb, Turns.Taken[1].Tap!.Argument));
        Assert.Null(Turns.Taken[1].Text);
    }

    [Fact]
    public async Task The_same_message_twice_is_stored_and_answered_once()
    {
        await _client.Say("你好", "same");
        await _client.Say("你好", "same");
        await _client.Say("再见", "other");

        var (activities, _) = await _client.Read(4);

        Assert.Equal(4, activities.Count);
    }

    [Fact]
    public async Task Messages_of_one_conversation_go_in_as_they_came()
    {
        for (var i = 0; i < 10; i++)
            await _client.Say($"第{i}条", $"m{i}");

        var (activities, _) = await _client.Read(20);

        var echoes = activities.Where(one => one.GetProperty("from").GetProperty("role").GetString() == "user");
        var replies = activities.Where(one => one.GetProperty("from").GetProperty("role").GetString() == "bot");
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"第{i}条"), echoes.Select(one => one.GetProperty("text").GetString()));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"收到：第{i}条"), replies.Select(one => one.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task The_stream_brings_what_is_new_and_after_a_break_what_was_missed()
    {
        using (var socket = await _client.Listen())
        {
            await _client.Say("一", "1");
            Assert.Equal(2, (await ChatClient.Hear(socket, 2)).Count);
        }

        await _client.Say("二", "2");
        await _client.Read(4);
        using var again = await _client.Listen("2");

        var missed = await ChatClient.Hear(again, 2);
        Assert.Equal(["二", "收到：二"], missed.Select(one => one.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_newer_stream_sends_the_older_one_away()
    {
        using var older = await _client.Listen();
        using var newer = await _client.Listen();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var end = await older.ReceiveAsync(new byte[100], patience.Token);

        Assert.Equal(WebSocketMessageType.Close, end.MessageType);
        Assert.Equal("collision", older.CloseStatusDescription);
        await _client.Say("还在吗", "1");
        Assert.Equal(2, (await ChatClient.Hear(newer, 2)).Count);
    }

    [Fact]
    public async Task Joining_greets_once()
    {
        await _client.Post(new { type = "event", name = "webchat/join", channelData = new { clientActivityID = "a" } });
        await _client.Post(new { type = "event", name = "webchat/join", channelData = new { clientActivityID = "b" } });
        await _client.Say("你好", "c");

        var (activities, _) = await _client.Read(5);

        Assert.Equal(new Tap("", "greet"), Turns.Taken[0].Tap);
        Assert.Single(activities, one => one.TryGetProperty("text", out var text) && text.GetString()!.Contains("greet"));
    }

    [Theory]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"event","name":"somethingElse"}""")]
    [InlineData("""{"type":"whatIsThis","text":"?"}""")]
    public async Task What_nobody_has_to_answer_is_taken_and_left(string body)
    {
        using var answer = await _client.Post(body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(Turns.Taken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","value":{"a":"\udc00"}}""")]
    public async Task A_body_that_is_no_activity_is_refused(string body) =>
        await TokenTests.AssertProblem(await _client.Post(body), 400, "BadSyntax");

    [Fact]
    public async Task A_body_of_wild_nesting_is_refused() =>
        await TokenTests.AssertProblem(await _client.Post(new string('[', 10_000)), 400, "BadSyntax");

    [Fact]
    public async Task A_long_text_goes_through_and_a_huge_body_does_not()
    {
        using var fits = await _client.Say(new string('招', 30_000), "long");

        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);
        await TokenTests.AssertProblem(await _client.Say(new string('a', 300_000), "huge"), 413, "MessageSizeTooBig");
    }

    [Fact]
    public async Task A_failure_inside_is_no_stack_trace()
    {
        using var answer = await _client.Say("boom", "1");
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("secret", body);
        Assert.DoesNotContain(" at ", body);
    }

    [Fact]
    public async Task A_message_with_nothing_in_it_still_gets_an_answer()
    {
        await _client.Post(new { type = "message", channelData = new { clientActivityID = "1" } });

        Assert.Equal(2, (await _client.Read(2)).Activities.Count);
        Assert.Equal("", Turns.Taken[0].Text);
    }

    [Fact]
    public async Task A_file_is_not_taken_and_the_bot_says_so()
    {
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(
                    """{"type":"message","from":{"id":"x"},"locale":"en-US","channelData":{"clientActivityID":"f1"}}""",
                    Encoding.UTF8,
                    new MediaTypeHeaderValue("application/vnd.microsoft.activity")),
                "activity"
            },
            { new ByteArrayContent([1, 2, 3]), "file", "list.xlsx" },
        };

        using var answer = await _client.Send(HttpMethod.Post, $"conversations/{_client.Conversation}/upload?userId=x", form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var (activities, _) = await _client.Read(2);
        Assert.Equal("f1", activities[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.StartsWith("I can't take files", activities[1].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_is_not_ours_is_refused(string watermark) =>
        await TokenTests.AssertProblem(await _client.Get($"conversations/{_client.Conversation}/activities?watermark={watermark}"), 400, "BadSyntax");
}
