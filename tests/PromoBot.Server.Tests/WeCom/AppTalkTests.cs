using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PromoBot.Server.Model;
using PromoBot.Server.Store;
using PromoBot.Server.Tests.Model;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>Talks with the self-built app: what members send, and what they get.</summary>
public sealed class AppTalkTests(WeComPeer peer)
{
    [Fact]
    public async Task Wecom_is_told_that_this_is_the_place()
    {
        await using var scene = await WeComScene.Start(peer);
        var watch = Stopwatch.StartNew();
        var closed = await scene.Close("1616140317555161061");
        using var answer = await scene.Get($"/wecom/app?{WeComScene.Query(closed)}&echostr={Uri.EscapeDataString(closed.Encrypted)}");
        Assert.Equal("1616140317555161061"u8.ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000 * 10);
    }

    [Fact]
    public async Task A_member_is_nobody_until_the_invitation_code_and_then_keeps_books()
    {
        await using var scene = await WeComScene.Start(peer);
        Assert.Contains("邀请码", (string)(await scene.Say("昨天拜访了比亚迪"))[0]["text"]!["content"]!);
        Assert.Equal("template_card", (string)(await scene.Say("邀请码 dz8f3k"))[0]["msgtype"]!);

        var card = (await scene.Say("昨天拜访了比亚迪，见了王副总"))[0]["template_card"]!;
        Assert.Equal("button_interaction", (string)card["card_type"]!);
        Assert.Equal("记下了：走访", (string)card["main_title"]!["title"]!);
        Assert.Equal(new Identity("demo", "promoter"), await scene.Server.Store.WhoIs("wecom", "zhangsan"));
    }

    [Fact]
    public async Task Large_and_small_letters_are_the_same_member()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join(member: "ZhangSan");
        Assert.Equal("template_card", (string)(await scene.Say("昨天拜访了比亚迪", "zhangsan"))[0]["msgtype"]!);
    }

    [Fact]
    public async Task Two_members_have_two_talks()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        await scene.Join("DZ2H7M", "lisi");
        await scene.Say("今天拜访了一家企业");
        var answer = await scene.Say("我们街道离目标还差多少", "lisi");
        Assert.Equal("lisi", (string)answer[0]["touser"]!);
        // The question is still open for the one who was asked.
        Assert.Equal("template_card", (string)(await scene.Say("比亚迪"))[0]["msgtype"]!);
    }

    [Fact]
    public async Task The_same_message_three_times_is_one_message()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var before = scene.Stub.Sent.Count;
        var message = scene.Text("昨天拜访了比亚迪");
        var answers = await Task.WhenAll(scene.Post(message), scene.Post(message), scene.Post(message));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await scene.Replies(before, 1);
        await scene.Say("撤销");
        Assert.Contains("没有可撤销的内容", Words((await scene.Say("撤销"))[0]), StringComparison.Ordinal);
        Assert.Equal(before + 3, scene.Stub.Sent.Count);
    }

    [Fact]
    public async Task A_tap_turns_the_buttons_into_a_word_and_acts()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var card = (await scene.Say("昨天拜访了比亚迪"))[0];
        var before = scene.Stub.Sent.Count;

        var update = await scene.Opened(await scene.Post(scene.Tap(card, "撤销")));
        Assert.Equal("update_button", update.Element("MsgType")!.Value);
        Assert.Equal("已点撤销", update.Element("Button")!.Element("ReplaceName")!.Value);
        Assert.Equal(("zhangsan", StubWeCom.CorpId), (update.Element("ToUserName")!.Value, update.Element("FromUserName")!.Value));
        Assert.StartsWith("撤销了", Words((await scene.Replies(before, 1))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_card_never_acts_twice()
    {
        await using var scene = await WeComScene.Start(peer, new SetClock());
        await scene.Join();
        var card = (await scene.Say("昨天拜访了比亚迪"))[0];
        var before = scene.Stub.Sent.Count;
        foreach (var label in new[] { "撤销", "撤销", "改" })
            Assert.Equal("update_button", (await scene.Opened(await scene.Post(scene.Tap(card, label)))).Element("MsgType")!.Value);
        await scene.Replies(before, 1);
        Assert.Contains("没有可撤销的内容", Words((await scene.Say("撤销"))[0]), StringComparison.Ordinal);
        Assert.Equal(before + 2, scene.Stub.Sent.Count);
    }

    [Fact]
    public async Task A_question_with_few_answers_has_buttons_and_a_tap_answers_it()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        await scene.Say("新增线索：宁德时代的储能电池项目，投资30亿");
        await scene.Say("新增线索：宁德时代的换电站项目，投资2亿");
        var question = (await scene.Say("宁德时代到位资金5000万"))[^1];
        var before = scene.Stub.Sent.Count;
        using var answer = await scene.Post(scene.Tap(question, "换电站"));
        Assert.Equal("已选择", (await scene.Opened(answer)).Element("Button")!.Element("ReplaceName")!.Value);
        Assert.Contains("到位资金", Words((await scene.Replies(before, 1))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_with_more_answers_has_a_list()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        foreach (var name in new[] { "储能电池", "换电站", "电芯", "回收", "隔膜", "正极材料", "负极材料" })
            await scene.Say($"新增线索：宁德时代的{name}项目，投资2亿");
        var question = (await scene.Say("宁德时代到位资金5000万"))[^1];
        Assert.Equal("multiple_interaction", (string)question["template_card"]!["card_type"]!);
        var before = scene.Stub.Sent.Count;
        using var answer = await scene.Post(scene.Tap(question, "隔膜"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("隔膜", Words((await scene.Replies(before, 1))[0]), StringComparison.Ordinal);
    }

    /// <summary>As for members who read in WeChat.</summary>
    [Fact]
    public async Task Without_cards_choices_are_numbered_and_a_number_or_a_word_answers()
    {
        await using var scene = await WeComScene.Start(peer, settings: ["PromoBot:Channels:WeCom:Cards=false", "PromoBot:Channels:WeCom:Markdown=false"]);
        await scene.Join();
        await scene.Say("新增线索：宁德时代的储能电池项目，投资30亿");
        await scene.Say("新增线索：宁德时代的换电站项目，投资2亿");
        var question = ((string)(await scene.Say("宁德时代到位资金5000万"))[0]["text"]!["content"]!).Split('\n');
        Assert.Equal("也可以直接回复：算了", question[^1]);
        var second = question.Single(line => line.StartsWith("2. ", StringComparison.Ordinal))[3..];
        Assert.Contains(second, (string)(await scene.Say("2"))[0]["text"]!["content"]!, StringComparison.Ordinal);
        Assert.EndsWith("也可以直接回复：改、撤销", (string)(await scene.Say("昨天拜访了比亚迪"))[0]["text"]!["content"]!, StringComparison.Ordinal);
        Assert.StartsWith("撤销了", (string)(await scene.Say("撤销"))[0]["text"]!["content"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_the_app_is_greeted_once()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var before = scene.Stub.Sent.Count;
        foreach (var name in new[] { "subscribe", "enter_agent", "enter_agent" })
            Assert.Equal(HttpStatusCode.OK, (await scene.Post(scene.Event(name))).StatusCode);
        await scene.Say("撤销");
        Assert.Equal(before + 2, scene.Stub.Sent.Count);
        Assert.Equal(ReachState.Installed, (await scene.Server.Store.Reachable("wecom", "zhangsan"))!.State);

        await scene.Post(scene.Event("unsubscribe"));
        Assert.Equal(ReachState.Removed, (await scene.Server.Store.Reachable("wecom", "zhangsan"))!.State);
    }

    [Theory]
    [InlineData("image", "PicUrl", "图片和文件")]
    [InlineData("file", "FileName", "图片和文件")]
    [InlineData("video", "ThumbMediaId", "图片和文件")]
    [InlineData("link", "Url", "图片和文件")]
    [InlineData("voice", "Format", "打成文字")]
    public async Task What_cannot_be_read_is_answered_kindly_and_starts_no_turn(string type, string field, string expected)
    {
        await using var scene = await WeComScene.Start(peer);
        var message = scene.Message("zhangsan", type, new XElement(field, "amr"), scene.NewId(), new XElement("MediaId", "m"));
        var answer = await scene.Opened(await scene.Post(message));
        Assert.Equal("text", answer.Element("MsgType")!.Value);
        Assert.Contains(expected, answer.Element("Content")!.Value, StringComparison.Ordinal);
        Assert.Empty(scene.Stub.Sent);
    }

    [Fact]
    public async Task A_voice_message_with_its_words_is_taken_by_them()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var before = scene.Stub.Sent.Count;
        var message = scene.Message("zhangsan", "voice", new XElement("MediaId", "m"), scene.NewId(), new XElement("Recognition", "昨天拜访了比亚迪"));
        Assert.Equal(HttpStatusCode.OK, (await scene.Post(message)).StatusCode);
        Assert.StartsWith("记下了：走访", Words((await scene.Replies(before, 1))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_answers_where_it_was()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join();
        var before = scene.Stub.Sent.Count;
        var message = scene.Message("zhangsan", "location", new XElement("Label", "深圳市南山区科技园"), scene.NewId(), new XElement("Location_X", "22.53"));
        Assert.Equal(HttpStatusCode.OK, (await scene.Post(message)).StatusCode);
        await scene.Replies(before, 1);

        var unnamed = await scene.Opened(await scene.Post(scene.Message("zhangsan", "location", new XElement("Location_X", "22.53"), scene.NewId())));
        Assert.Contains("没有地名", unnamed.Element("Content")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LOCATION")]
    [InlineData("view")]
    [InlineData("template_card_menu_event")]
    [InlineData("something_new")]
    public async Task Events_that_nobody_waits_for_are_taken_in_silence(string name)
    {
        await using var scene = await WeComScene.Start(peer);
        using var answer = await scene.Post(scene.Event(name));
        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length));
        Assert.Empty(scene.Stub.Sent);
    }

    [Fact]
    public async Task A_long_answer_comes_in_pieces_that_wecom_takes()
    {
        await using var scene = await WeComScene.Start(peer);
        await scene.Join("QL7M4V", "leader");
        var answers = await scene.Say("各单位离目标还差多少", "leader");
        Assert.All(answers, answer => Assert.InRange(Encoding.UTF8.GetByteCount((string?)answer["markdown"]?["content"] ?? ""), 0, 2048));
    }

    /// <summary>The model takes its three seconds; WeCom gets its answer at once all the same, and each message is done once.</summary>
    [Fact]
    public async Task With_a_slow_language_model_a_callback_is_answered_within_two_seconds()
    {
        await using var model = await StubEndpoint.Start();
        model.Behaviour = async context =>
        {
            await Task.Delay(2500, context.RequestAborted);
            await StubEndpoint.Says("{\"acts\":[]}")(context);
        };
        await using var scene = await WeComScene.Start(peer, model: model.Settings());
        await scene.Join();
        var before = scene.Stub.Sent.Count;
        var message = scene.Text("昨天在深圳同蓝海光电打羽毛球");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(HttpStatusCode.OK, (await scene.Post(message)).StatusCode);
            Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
        }

        await scene.Replies(before, 1);
        Assert.Equal(1, model.Asked);
        Assert.Equal(before + 1, scene.Stub.Sent.Count);
    }

    internal static string Words(JsonObject message) => Seen.On(message);
}
