using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using PromoBot.Server.Model;
using PromoBot.Server.Tests.Model;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.WeCom;

/// <summary>Voice messages to the self-built app, with somebody configured to listen to them.</summary>
public sealed class VoiceTests(WeComPeer peer)
{
    [Fact]
    public async Task What_is_spoken_is_heard_told_back_and_noted()
    {
        await using var listener = await StubTranscriber.Start();
        await using var scene = await Joined(listener);
        var replies = await Speak(scene, 2);

        Assert.Equal("听到的是：“昨天拜访了比亚迪”", Words(replies[0]));
        Assert.StartsWith("记下了：走访", Words(replies[1]), StringComparison.Ordinal);
        Assert.Equal([("whisper-1", "zh", "voice.amr", 1200L)], listener.Heard);
    }

    [Fact]
    public async Task Wecom_is_answered_before_anybody_has_listened_and_what_is_typed_then_waits_behind()
    {
        await using var listener = await StubTranscriber.Start();
        var open = new TaskCompletionSource();
        listener.Behaviour = StubTranscriber.SaysAfter(open.Task, "昨天拜访了比亚迪");
        await using var scene = await Joined(listener);
        var before = scene.Stub.Sent.Count;

        Assert.Equal((HttpStatusCode.OK, ""), await Answer(await scene.Post(Voice(scene))));
        Assert.Equal((HttpStatusCode.OK, ""), await Answer(await scene.Post(scene.Text("撤销"))));
        Assert.Equal(before, scene.Stub.Sent.Count);
        open.SetResult();

        var replies = await scene.Replies(before, 3);
        Assert.StartsWith("记下了", Words(replies[1]), StringComparison.Ordinal);
        Assert.StartsWith("撤销了", Words(replies[2]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_voice_three_times_is_one_message()
    {
        await using var listener = await StubTranscriber.Start();
        await using var scene = await Joined(listener);
        var before = scene.Stub.Sent.Count;
        var voice = Voice(scene);
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal((HttpStatusCode.OK, ""), await Answer(await scene.Post(voice)));
        await scene.Replies(before, 2);
        await scene.Say("撤销");
        Assert.Contains("没有可撤销的内容", Words((await scene.Say("撤销"))[0]), StringComparison.Ordinal);
        Assert.Equal(before + 4, scene.Stub.Sent.Count);
    }

    [Fact]
    public async Task A_voice_message_survives_a_restart()
    {
        await using var listener = await StubTranscriber.Start();
        listener.Behaviour = StubTranscriber.Hangs();
        await using var scene = await Joined(listener);
        var before = scene.Stub.Sent.Count;
        await scene.Post(Voice(scene));
        await Until(() => !listener.Heard.IsEmpty);
        listener.Behaviour = StubTranscriber.Says("昨天拜访了比亚迪");

        await scene.Restart(listener.Settings());

        Assert.StartsWith("记下了", Words((await scene.Replies(before, 2))[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listener_who_is_busy_is_asked_once_more()
    {
        await using var listener = await StubTranscriber.Start();
        listener.Behaviour = http => listener.Heard.Count == 1 ? StubTranscriber.Fails(429)(http) : StubTranscriber.Says("昨天拜访了比亚迪")(http);
        await using var scene = await Joined(listener);
        Assert.StartsWith("记下了", Words((await Speak(scene, 2))[1]), StringComparison.Ordinal);
    }

    public static TheoryData<string, int> Troubles => new()
    {
        { "silence", 1 }, { "no sound", 1 }, { "trouble", 2 }, { "no JSON", 2 }, { "no text", 2 }, { "no answer", 2 }, { "wrong key", 0 }, { "no such media", 0 },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Where_nothing_was_heard_text_is_asked_for_and_nothing_is_noted(string trouble, int heard)
    {
        await using var listener = await StubTranscriber.Start();
        listener.Behaviour = trouble switch
        {
            "silence" => StubTranscriber.Says(" \n"),
            "no sound" => StubTranscriber.Fails(400),
            "trouble" => StubTranscriber.Fails(500),
            "no JSON" => StubTranscriber.Writes("{\"text\":"),
            "no text" => StubTranscriber.Writes("[]"),
            "no answer" => StubTranscriber.Hangs(),
            _ => StubTranscriber.Says("昨天拜访了比亚迪"),
        };
        await using var scene = await Joined(listener, trouble == "wrong key" ? "sk-wrong-key" : StubTranscriber.Key, new HastyClock());
        var log = WrittenLog.Of(scene.Server);
        if (trouble == "no such media")
            scene.Stub.Voices.Clear();

        Assert.Contains("没有听清", Words(Assert.Single(await Speak(scene, 1))), StringComparison.Ordinal);

        Assert.Equal(heard, listener.Heard.Count);
        Assert.Contains("没有可撤销的内容", Words((await scene.Say("撤销"))[0]), StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Contains("was not heard", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("sk-", StringComparison.Ordinal) || line.Contains("access_token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_was_withdrawn_is_fetched_anew_to_get_at_the_recording()
    {
        await using var listener = await StubTranscriber.Start();
        await using var scene = await Joined(listener);
        scene.Stub.WithdrawToken();
        Assert.StartsWith("记下了", Words((await Speak(scene, 2))[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_listens_to_a_stranger()
    {
        await using var listener = await StubTranscriber.Start();
        await using var scene = await WeComScene.Start(peer, settings: listener.Settings());
        Assert.Contains("打成文字", Words((await Speak(scene, 1))[0]), StringComparison.Ordinal);
        Assert.Empty(listener.Heard);
    }

    [Fact]
    public async Task The_smart_bot_still_answers_at_once_where_somebody_listens()
    {
        await using var listener = await StubTranscriber.Start();
        await using var scene = await Joined(listener);
        var message = new JsonObject
        {
            ["msgid"] = scene.NewId(), ["aibotid"] = "AIBOTID", ["chattype"] = "single", ["from"] = new JsonObject { ["userid"] = "zhangsan" },
            ["msgtype"] = "text", ["text"] = new JsonObject { ["content"] = "昨天拜访了比亚迪" },
        };
        var closed = await scene.Close(message.ToJsonString(), keys: WeComScene.BotKeys);
        using var answer = await scene.Post($"/wecom/bot?{WeComScene.Query(closed)}", $"{{\"encrypt\":\"{closed.Encrypted}\"}}");
        var outer = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var first = await scene.OpenedJson(new Closed(
            (string)outer["encrypt"]!, (string)outer["msgsignature"]!, outer["timestamp"]!.ToString(), (string)outer["nonce"]!));
        // Either whole, or a word that it is under way: never finished without the answer.
        Assert.True(!(bool)first["stream"]!["finish"]! || ((string)first["stream"]!["content"]!).Contains("记下了", StringComparison.Ordinal), first.ToJsonString());
    }

    [Theory]
    [InlineData("Endpoint", null, "is missing")]
    [InlineData("Endpoint", "https://api.openai.com/v1/audio/transcriptions", "without /audio/transcriptions")]
    [InlineData("Endpoint", "ftp://x", "an address such as")]
    [InlineData("Key", null, "is missing")]
    [InlineData("Name", " ", "is missing")]
    [InlineData("TimeLimit", "90", "1 to 60")]
    [InlineData("Modle", "x", "is not known")]
    public void A_wrong_setting_is_named_with_what_was_expected(string name, string? value, string expected)
    {
        var wrong = Assert.Throws<SettingException>(() => Read((name, value)));
        Assert.Equal($"{TranscriberSettings.Section}:{name}", wrong.Setting);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_are_read_and_the_key_never_shows()
    {
        var settings = Read(("Language", "auto"))!;
        Assert.Equal(("https://api.openai.com/v1/", "whisper-1", null, 20.0), (settings.Endpoint.ToString(), settings.Name, settings.Spoken, settings.TimeLimit.TotalSeconds));
        Assert.DoesNotContain("hush", settings.ToString(), StringComparison.Ordinal);
        Assert.Null(TranscriberSettings.From(new ConfigurationBuilder().Build()));
    }

    private static TranscriberSettings? Read(params (string Name, string? Value)[] changed)
    {
        var good = new (string Name, string? Value)[] { ("Endpoint", "https://api.openai.com/v1"), ("Key", "hush"), ("Name", "whisper-1") };
        return TranscriberSettings.From(new ConfigurationBuilder()
            .AddInMemoryCollection(good.Where(one => changed.All(other => other.Name != one.Name)).Concat(changed)
                .Select(one => KeyValuePair.Create($"{TranscriberSettings.Section}:{one.Name}", one.Value)))
            .Build());
    }

    private async Task<WeComScene> Joined(StubTranscriber listener, string key = StubTranscriber.Key, TimeProvider? clock = null)
    {
        var scene = await WeComScene.Start(peer, clock, settings: listener.Settings(key));
        await scene.Join();
        return scene;
    }

    private static async Task<IReadOnlyList<JsonObject>> Speak(WeComScene scene, int replies)
    {
        var before = scene.Stub.Sent.Count;
        Assert.Equal((HttpStatusCode.OK, ""), await Answer(await scene.Post(Voice(scene))));
        return await scene.Replies(before, replies);
    }

    private static string Voice(WeComScene scene) =>
        scene.Message("zhangsan", "voice", new XElement("Format", "amr"), scene.NewId(), new XElement("MediaId", StubWeCom.Voice));

    private static async Task<(HttpStatusCode, string)> Answer(HttpResponseMessage answer) => (answer.StatusCode, await answer.Content.ReadAsStringAsync());

    private static string Words(JsonObject message) => Seen.On(message);

    private static async Task Until(Func<bool> isSo)
    {
        for (var i = 0; i < 1000 && !isSo(); i++)
            await Task.Delay(10);
        Assert.True(isSo());
    }
}
