using System.Text.Json.Nodes;
using PromoBot.Server.Model;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.BotFramework;

/// <summary>The whole bot with Microsoft's side around it.</summary>
internal sealed class TeamsScene : IAsyncDisposable
{
    private TeamsScene(StubCloud cloud, RunningServer server) => (Cloud, Server) = (cloud, server);

    public StubCloud Cloud { get; }

    public RunningServer Server { get; private set; }

    public static async Task<TeamsScene> Open(ModelSettings? model = null, IEnumerable<string>? settings = null, string environment = "Production", TimeProvider? clock = null, StubCloud? cloud = null)
    {
        cloud ??= await StubCloud.Start();
        return new TeamsScene(cloud, await RunningServer.With(settings ?? cloud.Settings, cloud.Outbound, environment, model: model, clock: clock));
    }

    public async Task Restart(ModelSettings? model = null)
    {
        await Server.Stop();
        Server = await RunningServer.With(Cloud.Settings, Cloud.Outbound, folder: Server.Folder, model: model);
    }

    public TeamsUser User(string name = "somebody", string? conversation = null) =>
        new(Server.Client(), Cloud, name, conversation ?? $"a:{name}");

    /// <summary>Somebody who gave the invitation code.</summary>
    public async Task<TeamsUser> Promoter(string code = "邀请码 DZ8F3K", string name = "promoter")
    {
        var user = User(name);
        (await user.Say(code)).EnsureSuccessStatusCode();
        await Until(() => Cloud.Messages.Count > 0, "the welcome");
        return user;
    }

    /// <summary>The message at that place, once it has come.</summary>
    public async Task<JsonNode> Message(int number)
    {
        await Until(() => Cloud.Messages.Count >= number, $"message {number}");
        return Cloud.Messages[number - 1];
    }

    public async Task Until(Func<bool> isSo, string what)
    {
        for (var i = 0; i < 1500 && !isSo(); i++)
            await Task.Delay(20);
        Assert.True(isSo(), $"Waited for {what}. The connector got: {string.Join(" | ", Cloud.Calls.Select(call => $"{call.Method} {call.Path} {call.Status}"))}");
    }

    /// <summary>For what must not happen: everything that was under way has been done.</summary>
    public async Task Settle()
    {
        for (var quiet = 0; quiet < 3;)
        {
            var before = Cloud.Calls.Count;
            await Task.Delay(100);
            var waiting = (await Server.Store.WaitingCounts()).Values.Sum();
            quiet = waiting == 0 && before == Cloud.Calls.Count ? quiet + 1 : 0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Cloud.DisposeAsync();
    }
}
