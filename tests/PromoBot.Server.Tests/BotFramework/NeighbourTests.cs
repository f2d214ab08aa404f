using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromoBot.Dialogs;
using PromoBot.Server.Channels.BotFramework;
using PromoBot.Server.Store;
using PromoBot.Server.Tests.Model;
using PromoBot.Server.Tests.Serving;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.BotFramework;

/// <summary>A connector that is slow, full or broken; a bot that speaks first; a language model that takes its time.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public async Task Throttled_replies_wait_as_long_as_asked_and_keep_their_order()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        var refused = 0;
        scene.Cloud.Fault = call => Interlocked.Increment(ref refused) == 1 ? StubCloud.Error(429, "Throttled", "1") : null;
        var start = Stopwatch.GetTimestamp();
        await user.Say("帮助");
        await user.Say("你好");

        var first = await scene.Message(2);
        Assert.True(Stopwatch.GetElapsedTime(start) >= TimeSpan.FromSeconds(1));
        var second = await scene.Message(3);

        Assert.Equal(("promoter-2", "promoter-3"), ((string?)first["replyToId"], (string?)second["replyToId"]));
    }

    [Fact]
    public async Task An_unclear_answer_is_not_sent_again()
    {
        foreach (var fault in new[] { StubCloud.Error(502, "BadGateway"), StubCloud.Error(500, "ServiceError"), StubCloud.Cut() })
        {
            await using var scene = await TeamsScene.Open();
            using var user = await scene.Promoter();
            var calls = 0;
            scene.Cloud.Fault = call => call.Path.EndsWith("promoter-2", StringComparison.Ordinal) && Interlocked.Increment(ref calls) > 0 ? fault : null;
            await user.Say("帮助");
            await user.Say("你好");
            await scene.Message(2);
            await scene.Settle();

            Assert.Equal(1, calls);
            Assert.Equal("promoter-3", (string?)scene.Cloud.Messages[1]["replyToId"]);
        }
    }

    [Fact]
    public async Task A_withdrawn_token_is_replaced_once_and_replies_wait_while_there_is_none()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        scene.Cloud.FirstGoodToken = 2;
        await user.Say("帮助");
        await scene.Message(2);
        Assert.Equal(2, scene.Cloud.TokensGiven);

        (scene.Cloud.FirstGoodToken, scene.Cloud.GivesTokens) = (3, false);
        await user.Say("你好");
        await scene.Until(() => scene.Cloud.Calls.Any(call => call.Status == 401 && call.Path.EndsWith("promoter-3", StringComparison.Ordinal)), "a refusal");
        Assert.Equal(1, (await scene.Server.Store.WaitingCounts())["botframework"]);
        scene.Cloud.GivesTokens = true;

        Assert.Equal("promoter-3", (string?)(await scene.Message(3))["replyToId"]);
    }

    /// <summary>The status came, its body never does: the message has arrived, and those behind it must not wait for ever.</summary>
    [Fact]
    public async Task An_answer_that_stops_halfway_holds_nothing_up()
    {
        await using var scene = await TeamsScene.Open(clock: new HastyClock());
        using var user = await scene.Promoter();
        scene.Cloud.Fault = call => call.Path.EndsWith("promoter-2", StringComparison.Ordinal) ? StubCloud.Stall(201) : null;
        await user.Say("帮助");
        await user.Say("你好");

        await scene.Until(() => scene.Cloud.Messages.Any(message => (string?)message["replyToId"] == "promoter-3"), "the reply after the one that stalled");
        Assert.Single(scene.Cloud.Calls, call => call.Path.EndsWith("promoter-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_tells_that_the_connector_is_in_trouble_and_that_it_is_over()
    {
        await using var scene = await TeamsScene.Open(clock: new HastyClock());
        using var user = await scene.Promoter();
        scene.Cloud.GivesTokens = false;
        scene.Cloud.FirstGoodToken = 2;
        for (var message = 0; message < 8; message++)
            await user.Say("帮助");
        await scene.Until(() => Told(scene).GetProperty("state").GetString() != "ok", "a channel at rest");
        var resting = Told(scene);

        Assert.StartsWith("no token to be had", resting.GetProperty("trouble").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(StubCloud.Secret, resting.ToString(), StringComparison.Ordinal);
        Assert.Equal(8, resting.GetProperty("waiting").GetInt32());
        scene.Cloud.GivesTokens = true;
        await scene.Message(9);
        await scene.Until(() => Told(scene) is var told && told.GetProperty("state").GetString() == "ok" && told.GetProperty("waiting").GetInt32() == 0, "a channel that works");
        Assert.Equal(
            Enumerable.Range(2, 8).Select(number => $"promoter-{number}"), scene.Cloud.Messages.Skip(1).Select(message => (string?)message["replyToId"]));
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_is_not_written_to_again()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        scene.Cloud.Fault = _ => StubCloud.Error(403, "ConversationBlockedByUser");
        await user.Say("帮助");
        await scene.Settle();

        Assert.Equal(ReachState.Blocked, (await scene.Server.Store.Reachable("botframework", user.Conversation))!.State);
        Assert.Empty(await Person(scene));
        scene.Cloud.Fault = _ => null;
        await user.Say("你好");
        await scene.Message(2);
    }

    [Fact]
    public async Task Replies_that_wait_survive_a_restart()
    {
        await using var scene = await TeamsScene.Open();
        using (var user = await scene.Promoter())
        {
            scene.Cloud.Fault = _ => StubCloud.Error(429, "Throttled", "2");
            await user.Say("帮助");
            await scene.Until(() => scene.Cloud.Calls.Any(call => call.Status == 429), "a refusal");
        }

        await scene.Restart();
        scene.Cloud.Fault = _ => null;

        Assert.Equal("promoter-2", (string?)(await scene.Message(2))["replyToId"]);
    }

    [Fact]
    public async Task The_bot_speaks_first_to_a_person_it_knows_and_to_one_it_has_only_heard_of()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        var known = Assert.Single(await Person(scene));

        await Speak(scene, known.Conversation);
        var proactive = await scene.Message(2);
        Assert.Null((string?)proactive["replyToId"]);
        Assert.Equal(user.Conversation, (string?)proactive["conversation"]!["id"]);

        var person = Guid.NewGuid().ToString("D");
        var unmet = Unmet.Of(person, scene.Server.Services.GetRequired<BotFrameworkSettings>(), DateTimeOffset.UtcNow)!;
        await scene.Server.Store.KeepReachable(unmet);
        await Speak(scene, unmet.Conversation);
        var opened = await scene.Message(3);

        var create = scene.Cloud.Calls.Single(call => call.Path == "/v3/conversations");
        Assert.Equal((person, StubCloud.Tenant), ((string?)create.Body["members"]![0]!["id"], (string?)create.Body["tenantId"]));
        Assert.Equal((string?)create.Body["stubId"], (string?)opened["conversation"]!["id"]);
    }

    [Fact]
    public async Task A_long_answer_is_cut_into_messages_that_the_channel_takes()
    {
        await using var scene = await TeamsScene.Open();
        using var user = await scene.Promoter();
        var rows = Enumerable.Range(0, 400).Select(row => (IReadOnlyList<Value>)[$"第{row}行的街道名称很长很长", $"{row}", "已完成"]).ToList();
        var reply = Reply.Of(Text.Of("talk.yes"), new Block.Table([Text.Of("talk.label_project"), Text.Of("talk.label_count"), Text.Of("talk.label_stage")], rows));

        await Speak(scene, user.Conversation, reply);
        await scene.Settle();

        var parts = scene.Cloud.Calls.Skip(1).ToList();
        Assert.True(parts.Count > 1);
        Assert.All(parts, call => Assert.InRange(call.Bytes, 1, TeamsCards.MostBytes));
        var shown = string.Concat(parts.Select(call => call.Body.ToJsonString()));
        Assert.All(Enumerable.Range(0, 400), row => Assert.Contains(JsonValue.Create($"第{row}行").ToJsonString().Trim('"'), shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_model_does_not_keep_the_channel_waiting_and_a_restart_loses_no_message()
    {
        await using var model = await StubEndpoint.Start();
        model.Behaviour = StubEndpoint.Hangs();
        await using var scene = await TeamsScene.Open(model.Settings());
        using (var user = await scene.Promoter())
        {
            (await user.Say("昨天在深圳同蓝海光电打羽毛球,王总手机138 0013 8000")).EnsureSuccessStatusCode();
            Assert.Single(scene.Cloud.Messages);
            await scene.Until(() => model.Asked > 0, "the model being asked");
        }

        await scene.Restart();
        Assert.Equal("promoter-2", (string?)(await scene.Message(2))["replyToId"]);
    }

    private static JsonElement Told(TeamsScene scene)
    {
        using var http = scene.Server.Client();
        using var answer = http.Send(new HttpRequestMessage(HttpMethod.Get, "/healthz"));
        return JsonSerializer.Deserialize<JsonElement>(answer.Content.ReadAsStream()).GetProperty("channels").GetProperty("botframework");
    }

    private static async Task<IReadOnlyList<Reachable>> Person(TeamsScene scene)
    {
        var store = scene.Server.Store;
        return await new Senders(store).Reach((await store.Authorities())[0], "promoter", CancellationToken.None);
    }

    private static async Task Speak(TeamsScene scene, string conversation, Reply? reply = null)
    {
        var store = scene.Server.Store;
        var authority = (await store.Authorities())[0];
        var talk = await store.Talk(authority, "botframework", conversation);
        var moment = (await store.Recall(authority, Needs.None)).Moment;
        var incoming = new Incoming("botframework", conversation, "timer", Naming.OwnId($"due:{Guid.NewGuid():N}"), null);
        var decision = new Decision { Talk = talk.Talk, Replies = [reply ?? Reply.Of(Text.Of("talk.yes"))] };
        var plan = (await store.PlanInForce(authority))!.Revision;
        Assert.IsType<CommitResult.Done>(await store.Commit(new TurnToCommit(
            authority, incoming, Guid.NewGuid().ToString("N"), "promoter", plan, talk.Version, moment, decision, Language.Locale.Zh, DateTimeOffset.UtcNow)));
        scene.Server.Services.GetRequired<Server.Outbox.OutboxPump>().Nudge();
    }
}

internal static class ServicesOf
{
    public static T GetRequired<T>(this IServiceProvider services)
        where T : class => services.GetService(typeof(T)) as T ?? throw new InvalidOperationException($"No {typeof(T).Name}.");
}
