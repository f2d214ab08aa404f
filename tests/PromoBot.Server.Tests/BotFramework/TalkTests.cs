using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests.BotFramework;

/// <summary>A talk in Teams, from the first greeting to the last button.</summary>
public sealed class TalkTests
{
    private const string Visit = "昨天跟李区长去深圳拜访了比亚迪,见了王副总,谈电池壳体项目,大概投20个亿,下周三再对接";

    [Fact]
    public async Task A_visit_is_noted_and_its_card_comes_with_buttons_that_update_it()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();

        Assert.Equal(HttpStatusCode.OK, (await user.Say(Visit)).StatusCode);
        var message = await scene.Message(2);
        var card = TeamsUser.Card(message);

        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)message["attachments"]![0]!["contentType"]);
        Assert.Equal("1.5", (string?)card["version"]);
        Assert.Equal("promoter-2", (string?)message["replyToId"]);
        Assert.Equal(user.Id, (string?)message["recipient"]!["id"]);
        Assert.NotNull((string?)message["summary"]);
        var undo = TeamsUser.Button(card, "撤销");
        Assert.Equal(("Action.Execute", "undo", "Action.Submit"), ((string?)undo["type"], (string?)undo["verb"], (string?)undo["fallback"]!["type"]));
        Assert.Equal(undo["data"]!.ToJsonString(), undo["fallback"]!["data"]!.ToJsonString());
        Assert.Equal([user.Id], card["refresh"]!["userIds"]!.AsArray().Select(id => (string?)id));
        Assert.StartsWith("/v3/conversations/a%3Apromoter/activities/promoter-2", scene.Cloud.Calls[^1].Path.Replace(":", "%3A", StringComparison.Ordinal));
        Assert.Equal("Bearer bot-token-1", scene.Cloud.Calls[^1].Authorization);
    }

    [Fact]
    public async Task A_tapped_undo_answers_with_the_spent_card_and_a_second_tap_changes_nothing()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        await user.Say(Visit);
        var message = await scene.Message(2);
        var undo = TeamsUser.Button(TeamsUser.Card(message), "撤销");

        using var first = await user.Press(undo);
        var answer = await TeamsUser.Json(first);
        await scene.Message(3);
        using var second = await user.Press(undo);
        await scene.Message(4);

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
        var spent = answer.GetProperty("value");
        Assert.False(spent.TryGetProperty("actions", out _));
        Assert.Contains("已经撤销", spent.ToString(), StringComparison.Ordinal);
        await scene.Until(() => scene.Cloud.Updates.Count == 1, "the update of the card");
        var update = scene.Cloud.Updates[0];
        Assert.EndsWith($"/activities/{(string?)message["stubId"]}", update.Path, StringComparison.Ordinal);
        Assert.False(TeamsUser.Card(update.Body).AsObject().ContainsKey("actions"));
        Assert.Contains("撤销过", await Words(scene, 4), StringComparison.Ordinal);
        var books = await Facts(scene);
        Assert.Single(books, turn => turn.IsUndone);
    }

    [Fact]
    public async Task The_fallback_of_an_old_client_does_the_same()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        await user.Say(Visit);
        var undo = TeamsUser.Button(TeamsUser.Card(await scene.Message(2)), "撤销");

        Assert.Equal(HttpStatusCode.OK, (await user.Press(undo["fallback"]!)).StatusCode);

        await scene.Until(() => scene.Cloud.Updates.Count == 1, "the update of the card");
    }

    [Fact]
    public async Task A_correction_makes_the_older_card_say_so_and_undoing_it_gives_the_buttons_back()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        await user.Say(Visit);
        var first = await scene.Message(2);

        await user.Say("不对,是25亿");
        await scene.Until(() => scene.Cloud.Updates.Count == 1, "the update of the card");
        Assert.Contains("后来又改过", scene.Cloud.Updates[0].Body.ToJsonString(Readable), StringComparison.Ordinal);
        await user.Say("撤销");
        await scene.Until(() => scene.Cloud.Updates.Count == 3, "the updates of both cards");

        var again = scene.Cloud.Updates.Last(update => update.Path.EndsWith($"/{(string?)first["stubId"]}", StringComparison.Ordinal));
        Assert.Equal(2, TeamsUser.Card(again.Body)["actions"]!.AsArray().Count);
    }

    [Fact]
    public async Task Teams_asks_how_an_old_card_looks_and_gets_its_present_state()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        await user.Say(Visit);
        var card = TeamsUser.Card(await scene.Message(2));
        var before = await TeamsUser.Json(await user.Press(card["refresh"]!["action"]!));
        await user.Say("撤销");
        await scene.Message(3);

        var after = await TeamsUser.Json(await user.Press(card["refresh"]!["action"]!));

        Assert.Equal(2, before.GetProperty("value").GetProperty("actions").GetArrayLength());
        Assert.False(after.GetProperty("value").TryGetProperty("actions", out _));
    }

    [Fact]
    public async Task A_question_is_answered_by_its_buttons_once()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        await user.Say("昨天去拜访");
        var question = TeamsUser.Card(await scene.Message(2));
        var drop = TeamsUser.Button(question, "算了");

        var spent = await TeamsUser.Json(await user.Press(drop));
        await scene.Message(3);
        await user.Press(drop);
        await scene.Message(4);

        Assert.Contains("已经有答复", spent.ToString(), StringComparison.Ordinal);
        Assert.Contains("已经过期", await Words(scene, 4), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_is_answered_in_the_language_of_its_card()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        await user.Say(Visit);
        var tap = user.Pressed(TeamsUser.Button(TeamsUser.Card(await scene.Message(2)), "撤销"));
        tap["locale"] = "en-US";

        await user.Post(tap);

        Assert.Equal("zh-CN", (string?)(await scene.Message(3))["locale"]);
    }

    [Fact]
    public async Task Altered_button_data_is_refused()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        await user.Say(Visit);
        var undo = TeamsUser.Button(TeamsUser.Card(await scene.Message(2)), "撤销");
        var count = scene.Cloud.Messages.Count;

        foreach (var (name, value) in new (string, JsonNode)[] { ("turn", "another"), ("verb", "drop"), ("argument", "x"), ("card", 1) })
        {
            var altered = undo.DeepClone();
            altered["data"]!["promobot"]![name] = value;
            Assert.Equal(HttpStatusCode.BadRequest, (await user.Press(altered)).StatusCode);
        }

        var elsewhere = user.Pressed(undo);
        elsewhere["conversation"]!["id"] = "a:another";
        Assert.Equal(HttpStatusCode.BadRequest, (await user.Post(elsewhere)).StatusCode);
        await scene.Settle();
        Assert.Equal(count, scene.Cloud.Messages.Count);
        Assert.All(await Facts(scene), turn => Assert.False(turn.IsUndone));
    }

    [Fact]
    public async Task A_message_that_comes_again_is_taken_once()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        var message = user.Message(Visit);

        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal(HttpStatusCode.OK, (await user.Post(message)).StatusCode);
        await scene.Settle();

        Assert.Single(await Facts(scene));
        Assert.Equal(2, scene.Cloud.Messages.Count);
    }

    [Fact]
    public async Task Whoever_is_installed_is_greeted_once_and_a_removal_is_noted()
    {
        await using var scene = await TeamsScene.Open();
        using var user = scene.User();
        var install = user.Activity("installationUpdate");
        install["action"] = "add";
        var members = user.Activity("conversationUpdate");
        members["membersAdded"] = new JsonArray(new JsonObject { ["id"] = user.Id }, new JsonObject { ["id"] = $"28:{StubCloud.AppId}" });
        await user.Post(install);
        await user.Post(members);
        await scene.Settle();

        Assert.Contains("邀请码", await Words(scene, 1), StringComparison.Ordinal);
        Assert.Single(scene.Cloud.Messages);
        Assert.Equal(ReachState.Installed, (await scene.Server.Store.Reachable("botframework", user.Conversation))!.State);

        var removal = user.Activity("installationUpdate");
        removal["action"] = "remove";
        await user.Post(removal);
        Assert.Equal(ReachState.Removed, (await scene.Server.Store.Reachable("botframework", user.Conversation))!.State);
    }

    [Fact]
    public async Task In_a_group_everybody_has_a_talk_of_their_own_and_a_stranger_gives_no_code_in_public()
    {
        await using var scene = await TeamsScene.Open();
        using var known = await scene.Promoter();
        using var stranger = scene.User("stranger");

        await known.Post(InGroup(known.Message("<at>招商小助手</at>&nbsp;昨天去拜访"), known));
        var asked = await scene.Message(2);
        await stranger.Post(InGroup(stranger.Message("<at>招商小助手</at> 比亚迪"), stranger));
        var refused = await scene.Message(3);
        await known.Post(InGroup(known.Message("<at>招商小助手</at> 比亚迪"), known));
        await scene.Message(4);

        Assert.Equal("19:group@thread.v2", (string?)asked["conversation"]!["id"]);
        Assert.Contains("单独聊天", (string?)refused["text"], StringComparison.Ordinal);
        Assert.Contains("记下了", await Words(scene, 4), StringComparison.Ordinal);
        Assert.Single(await Facts(scene));
    }

    [Fact]
    public async Task In_a_group_nobody_takes_back_what_somebody_else_noted()
    {
        await using var scene = await TeamsScene.Open();
        using var known = await scene.Promoter();
        using var other = await scene.Promoter("邀请码 QL7M4V", "other");
        await scene.Message(2);
        await known.Post(InGroup(known.Message($"<at>招商小助手</at> {Visit}"), known));
        var undo = TeamsUser.Button(TeamsUser.Card(await scene.Message(3)), "撤销");
        var count = scene.Cloud.Messages.Count;

        using var answer = await other.Post(InGroup(other.Pressed(undo), other));
        await scene.Message(count + 1);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.microsoft.activity.message", (await TeamsUser.Json(answer)).GetProperty("type").GetString());
        Assert.False(Assert.Single(await Facts(scene)).IsUndone);
    }

    [Fact]
    public async Task An_edit_a_file_and_a_picture_are_answered_kindly()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        var edit = user.Message("昨天拜访了宁德时代");
        (edit["type"], edit["channelData"]!["eventType"]) = ("messageUpdate", "editMessage");
        var file = user.Activity("message");
        file["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = "表.xlsx" });
        var picture = user.Message("离目标还差多少");
        picture["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = "https://evil.example/x.png" },
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>离目标还差多少</p>" });

        await user.Post(edit);
        Assert.Contains("账上还是原来记的", await Words(scene, 2), StringComparison.Ordinal);
        await user.Post(file);
        Assert.Contains("不能接收文件", await Words(scene, 3), StringComparison.Ordinal);
        await user.Post(picture);
        Assert.Contains("不能接收文件", await Words(scene, 4), StringComparison.Ordinal);
        await scene.Message(5);

        Assert.Empty(await Facts(scene));
        Assert.Empty(scene.Cloud.Strangers);
    }

    [Fact]
    public async Task The_change_button_opens_a_form_whose_words_correct_the_record()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        await user.Say(Visit);
        var change = TeamsUser.Button(TeamsUser.Card(await scene.Message(2)), "改");
        Assert.Equal("task/fetch", (string?)change["data"]!["msteams"]!["type"]);

        var form = await TeamsUser.Json(await user.Post(user.Invoke("task/fetch", new JsonObject { ["data"] = change["data"]!.DeepClone() })));
        var card = JsonNode.Parse(form.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content").GetRawText())!;
        var submitted = card["actions"]![0]!["data"]!.DeepClone();
        submitted["promobotText"] = "是25亿";
        using var closed = await user.Post(user.Invoke("task/submit", new JsonObject { ["data"] = submitted }));

        Assert.Equal("continue", form.GetProperty("task").GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        await scene.Message(4);
        Assert.Contains("25亿元", await Words(scene, 4), StringComparison.Ordinal);
        await scene.Until(() => scene.Cloud.Updates.Count == 1, "the update of the card");
        var spent = await TeamsUser.Json(await user.Post(user.Invoke("task/fetch", new JsonObject { ["data"] = change["data"]!.DeepClone() })));
        Assert.Equal("message", spent.GetProperty("task").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("findProject", "电池")]
    [InlineData("findCompany", "比亚")]
    [InlineData("findProject", "")]
    public async Task A_project_is_found_from_the_compose_box(string command, string words)
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        await user.Say(Visit);
        await scene.Message(2);

        var found = await TeamsUser.Json(await user.Post(Query(user, command, words)));
        var nothing = await TeamsUser.Json(await user.Post(Query(user, command, "没有这个")));
        using var stranger = scene.User("stranger");
        var refused = await TeamsUser.Json(await stranger.Post(Query(stranger, command, words)));

        var result = found.GetProperty("composeExtension");
        Assert.Equal(("result", "list"), (result.GetProperty("type").GetString(), result.GetProperty("attachmentLayout").GetString()));
        var attachment = result.GetProperty("attachments")[0];
        Assert.Contains("20亿元", attachment.GetProperty("content").ToString(), StringComparison.Ordinal);
        Assert.False(attachment.GetProperty("content").TryGetProperty("actions", out _));
        Assert.Equal("电池壳体项目", attachment.GetProperty("preview").GetProperty("content").GetProperty("title").GetString());
        Assert.Equal("message", nothing.GetProperty("composeExtension").GetProperty("type").GetString());
        Assert.Contains("邀请码", refused.ToString(), StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject InGroup(JsonObject activity, TeamsUser user)
    {
        activity["conversation"] = new JsonObject { ["id"] = "19:group@thread.v2", ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = StubCloud.Tenant };
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>招商小助手</at>",
            ["mentioned"] = new JsonObject { ["id"] = $"28:{StubCloud.AppId.ToUpperInvariant()}", ["name"] = "招商小助手" },
        });
        activity["from"]!["id"] = user.Id;
        return activity;
    }

    private static JsonObject Query(TeamsUser user, string command, string words) => user.Invoke("composeExtension/query", new JsonObject
    {
        ["commandId"] = command,
        ["parameters"] = new JsonArray(words.Length == 0
            ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" }
            : new JsonObject { ["name"] = "words", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 5 },
    });

    private static async Task<string> Words(TeamsScene scene, int message) => (await scene.Message(message)).ToJsonString(Readable);

    private static async Task<IReadOnlyList<Dialogs.WrittenTurn>> Facts(TeamsScene scene)
    {
        var store = scene.Server.Store;
        var authority = (await store.Authorities())[0];
        var recalled = await store.Recall(authority, new Dialogs.Needs { RecentOf = "promoter" });
        var undone = new List<Dialogs.WrittenTurn>(recalled.Facts.Recent);
        foreach (var card in await store.SentCards("botframework", "a:promoter", 50))
        {
            if ((await store.Recall(authority, new Dialogs.Needs { WrittenIn = card.Message.Turn })).Facts.Written is { IsUndone: true } turn)
                undone.Add(turn);
        }

        return undone;
    }
}
