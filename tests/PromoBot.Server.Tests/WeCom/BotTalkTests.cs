using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromoBot.Server.Model;
using PromoBot.Server.Tests.Model;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>Talks with the smart bot: answers that WeCom fetches.</summary>
public sealed class BotTalkTests(WeComPeer peer)
{
    [Fact]
    public async Task The_address_is_checked_without_a_receiver()
    {
        await using var scene = await WeComScene.Start(peer);
        var closed = await scene.Close("42", keys: WeComScene.BotKeys);
        using var answer = await scene.Get($"/wecom/bot?{WeComScene.Query(closed)}&echostr={Uri.EscapeDataString(closed.Encrypted)}");
        Assert.Equal("42"u8.ToArray(), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_message_is_answered_at_once_with_words_and_buttons()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var answer = (await Say(scene, "昨天拜访了比亚迪，见了王副总"))!;
        Assert.Equal("stream_with_template_card", (string)answer["msgtype"]!);
        Assert.True((bool)answer["stream"]!["finish"]!);
        Assert.Contains("比亚迪", (string)answer["stream"]!["content"]!, StringComparison.Ordinal);
        Assert.Equal(["改", "撤销"], answer["template_card"]!["button_list"]!.AsArray().Select(button => (string)button!["text"]!));
        // Fetched, so not sent by any other way.
        await scene.Say("撤销");
        Assert.Empty(await scene.Server.Store.Unsent("wecom", 10));
    }

    [Fact]
    public async Task Who_is_known_in_the_app_is_known_here_and_the_other_way_round()
    {
        await using var scene = await WeComScene.Start(peer);
        Assert.Contains("邀请码", (string)(await Say(scene, "你好"))!["stream"]!["content"]!, StringComparison.Ordinal);
        Assert.Contains("大智街专员", (string)(await Say(scene, "邀请码 DZ8F3K"))!["stream"]!["content"]!, StringComparison.Ordinal);
        Assert.StartsWith("记下了", Seen.On((await scene.Say("昨天拜访了比亚迪"))[0]), StringComparison.Ordinal);
        // The same records, another talk.
        Assert.Contains("撤销了", (string)(await Say(scene, "撤销"))!["stream"]!["content"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_call_gets_the_same_answer_and_nothing_is_done_again()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var message = Text(scene, "昨天拜访了比亚迪");
        var first = await Open(scene, await Post(scene, message));
        Assert.Equal(first!.ToJsonString(), (await Open(scene, await Post(scene, message)))!.ToJsonString());
        await scene.Say("撤销");
        Assert.Contains("没有可撤销", Seen.On((await scene.Say("撤销"))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_the_mention_is_left_out_and_each_has_a_talk_of_their_own()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        await scene.Join("DZ2H7M", "lisi");
        Assert.Contains("记下了", (string)(await Say(scene, "@招商小助手 昨天拜访了比亚迪", chat: "wrGROUP1"))!["stream"]!["content"]!, StringComparison.Ordinal);
        Assert.Contains("没有", (string)(await Say(scene, "@招商小助手 算了", member: "lisi", chat: "wrGROUP1"))!["stream"]!["content"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_spends_the_card_and_the_reply_goes_where_the_tap_said()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var card = (await Say(scene, "昨天拜访了比亚迪"))!["template_card"]!.AsObject();
        var tap = Tap(scene, card, "撤销");
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var update = (await Open(scene, await Post(scene, tap)))!;
            Assert.Equal("update_template_card", (string)update["response_type"]!);
            Assert.Equal("已点撤销", (string)update["template_card"]!["main_title"]!["title"]!);
        }

        var late = await Late(scene, 1);
        Assert.Contains("撤销了", Seen.On(late[0]), StringComparison.Ordinal);
        Assert.Contains("没有可撤销", Seen.On((await scene.Say("撤销"))[0]), StringComparison.Ordinal);
        Assert.Single(scene.Stub.SentLate);
    }

    [Fact]
    public async Task A_foreign_answer_address_gets_nothing_and_the_app_tells_the_member()
    {
        await using var scene = await WeComScene.Start(peer);
        await using var foreign = await StubWeCom.Start();
        await scene.Join();
        var card = (await Say(scene, "昨天拜访了比亚迪"))!["template_card"]!.AsObject();
        var before = scene.Stub.Sent.Count;
        await Post(scene, Tap(scene, card, "撤销", new Uri(foreign.Address, "cgi-bin/aibot/response?code=1")));
        Assert.Contains("撤销了", Seen.On((await scene.Replies(before, 1))[0]), StringComparison.Ordinal);
        Assert.Empty(foreign.Calls);
    }

    [Fact]
    public async Task Another_members_tap_in_a_group_does_nothing()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        await scene.Join("DZ2H7M", "lisi");
        var card = (await Say(scene, "@招商小助手 昨天拜访了比亚迪", chat: "wrGROUP1"))!["template_card"]!.AsObject();
        using var answer = await Post(scene, Tap(scene, card, "撤销", member: "lisi", chat: "wrGROUP1"));
        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Contains("撤销了", (string)(await Say(scene, "@招商小助手 撤销", chat: "wrGROUP1"))!["stream"]!["content"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image", "图片和文件")]
    [InlineData("file", "图片和文件")]
    [InlineData("voice", "打成文字")]
    public async Task What_cannot_be_read_is_answered_kindly(string type, string expected)
    {
        await using var scene = await WeComScene.Start(peer);
        var message = Message(scene, type, new JsonObject { [type] = new JsonObject { ["url"] = "https://example.cn/x" } });
        Assert.Contains(expected, (string)(await Open(scene, await Post(scene, message)))!["stream"]!["content"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speech_comes_as_words_and_words_among_pictures_count()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var speech = Message(scene, "voice", new JsonObject { ["voice"] = new JsonObject { ["content"] = "昨天拜访了比亚迪" } });
        Assert.Contains("记下了", (string)(await Open(scene, await Post(scene, speech)))!["stream"]!["content"]!, StringComparison.Ordinal);
        var mixed = Message(scene, "mixed", JsonNode.Parse("""{"mixed":{"msg_item":[{"msgtype":"image","image":{"url":"x"}},{"msgtype":"text","text":{"content":"撤销"}}]}}""")!.AsObject());
        Assert.Contains("撤销了", (string)(await Open(scene, await Post(scene, mixed)))!["stream"]!["content"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_the_chat_is_welcomed_in_the_answer()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var welcome = (await Open(scene, await Post(scene, Message(scene, "event", JsonNode.Parse("""{"event":{"eventtype":"enter_chat"}}""")!.AsObject()))))!;
        Assert.Equal("template_card", (string)welcome["msgtype"]!);
        Assert.Contains("招商小助手", Seen.On(welcome), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_language_model_thinks_the_answer_streams_and_then_is_whole()
    {
        await using var model = await StubEndpoint.Start();
        model.Behaviour = async context =>
        {
            await Task.Delay(2000, context.RequestAborted);
            await StubEndpoint.Says("{\"acts\":[]}")(context);
        };
        await using var scene = await WeComScene.Start(peer, model: model.Settings());
        await scene.Join();
        var message = Text(scene, "昨天在深圳同蓝海光电打羽毛球");
        var watch = Stopwatch.StartNew();
        var first = (await Open(scene, await Post(scene, message)))!;
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
        Assert.False((bool)first["stream"]!["finish"]!);
        var id = (string)first["stream"]!["id"]!;
        JsonObject last;
        do
        {
            await Task.Delay(200);
            last = (await Open(scene, await Post(scene, Message(scene, "stream", new JsonObject { ["stream"] = new JsonObject { ["id"] = id } }))))!;
        }
        while (!(bool)last["stream"]!["finish"]! && watch.Elapsed < TimeSpan.FromSeconds(20));
        Assert.True((bool)last["stream"]!["finish"]!);
        Assert.NotEqual("", (string)last["stream"]!["content"]!);
        Assert.Equal(1, model.Asked);
    }

    /// <summary>The process ended between the commit and the answer: the reply still stands in the outbox.</summary>
    [Fact]
    public async Task What_was_not_fetched_goes_by_another_way()
    {
        var clock = new Serving.SetClock();
        await using var scene = await WeComScene.Start(peer, clock);
        await scene.Join();
        var before = scene.Stub.Sent.Count;
        await scene.Server.Turns.Take(new("wecom", "bot/zhangsan", "zhangsan", "m-cut-off", "昨天拜访了比亚迪"), default);
        Assert.Contains("记下了", Seen.On((await scene.Replies(before, 1))[0]), StringComparison.Ordinal);
    }

    private static async Task<JsonObject?> Say(WeComScene scene, string text, string member = "zhangsan", string? chat = null) =>
        await Open(scene, await Post(scene, Text(scene, text, member, chat)));

    private static string Text(WeComScene scene, string text, string member = "zhangsan", string? chat = null) =>
        Message(scene, "text", new JsonObject { ["text"] = new JsonObject { ["content"] = text } }, member, chat);

    private static string Message(WeComScene scene, string type, JsonObject content, string member = "zhangsan", string? chat = null, Uri? later = null)
    {
        var id = scene.NewId();
        content["msgid"] = id;
        content["aibotid"] = "AIBOTID";
        content["chattype"] = chat is null ? "single" : "group";
        if (chat is not null)
            content["chatid"] = chat;
        content["from"] = new JsonObject { ["userid"] = member };
        content["response_url"] = (later ?? new Uri(scene.Stub.Address, $"cgi-bin/aibot/response?code={id}")).ToString();
        content["msgtype"] = type;
        return content.ToJsonString();
    }

    private static string Tap(WeComScene scene, JsonObject card, string label, Uri? later = null, string member = "zhangsan", string? chat = null)
    {
        var key = (string)card["button_list"]!.AsArray().Single(button => (string)button!["text"]! == label)!["key"]!;
        var tap = new JsonObject { ["event_key"] = key, ["task_id"] = (string)card["task_id"]!, ["card_type"] = "button_interaction" };
        return Message(
            scene, "event", new JsonObject { ["event"] = new JsonObject { ["eventtype"] = "template_card_event", ["template_card_event"] = tap } }, member, chat, later);
    }

    private static async Task<HttpResponseMessage> Post(WeComScene scene, string inner)
    {
        var closed = await scene.Close(inner, keys: WeComScene.BotKeys);
        return await scene.Post($"/wecom/bot?{WeComScene.Query(closed)}", new JsonObject { ["encrypt"] = closed.Encrypted }.ToJsonString());
    }

    private static async Task<JsonObject?> Open(WeComScene scene, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var outer = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return await scene.OpenedJson(new Closed(
            outer.GetProperty("encrypt").GetString()!, outer.GetProperty("msgsignature").GetString()!,
            outer.GetProperty("timestamp").GetInt64().ToString(), outer.GetProperty("nonce").GetString()!));
    }

    private static async Task<IReadOnlyList<JsonObject>> Late(WeComScene scene, int atLeast)
    {
        for (var patience = 0; patience < 400 && scene.Stub.SentLate.Count < atLeast; patience++)
            await Task.Delay(25);
        return [.. scene.Stub.SentLate];
    }
}
