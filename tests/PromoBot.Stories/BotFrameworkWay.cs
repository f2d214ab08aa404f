using System.Text.Json.Nodes;
using PromoBot.Server.Tests.BotFramework;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Stories;

/// <summary>Teams: activities of the connector in, calls to the connector out, with tokens both ways.</summary>
internal sealed class BotFrameworkWay(StubCloud cloud, RunningServer server) : IWay
{
    private readonly Dictionary<string, TeamsUser> users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonNode>> heard = new(StringComparer.Ordinal);

    public string Folder => server.Folder;

    public static async Task<IWay> Open(string plan, StoryClock clock)
    {
        var cloud = await StubCloud.Start();
        return new BotFrameworkWay(cloud, await RunningServer.With(cloud.Settings, cloud.Outbound, clock: clock, plan: plan));
    }

    public async Task<string> Say(string person, string text)
    {
        var user = await User(person);
        var activity = Seen.Tapped(heard[person].LastOrDefault(), text) is { } tapped
            ? user.Pressed(new JsonObject { ["type"] = tapped.Type, ["data"] = tapped.Data })
            : user.Message(text);
        using var response = await user.Post(activity);
        response.EnsureSuccessStatusCode();
        return await Hear(person);
    }

    public Task Sweep() => server.Sweep();

    public async Task<string> Hear(string person)
    {
        var user = await User(person);
        while ((await server.Store.WaitingCounts()).Values.Sum() > 0)
            await Task.Delay(5);
        var news = cloud.Messages.Where(message => (string?)message["conversation"]!["id"] == user.Conversation).Skip(heard[person].Count).ToList();
        heard[person].AddRange(news);
        return string.Join('\n', news.Select(Seen.Words));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var user in users.Values)
            user.Dispose();
        await server.DisposeAsync();
        await cloud.DisposeAsync();
    }

    private async Task<TeamsUser> User(string person)
    {
        if (users.TryGetValue(person, out var known))
            return known;
        heard[person] = [];
        var user = users[person] = new TeamsUser(server.Client(), cloud, person, $"a:{person}");
        var authority = (await server.Store.Authorities())[0];
        Assert.True(await server.Store.BindAccount(authority, person, "botframework", user.AadObjectId, DateTimeOffset.UtcNow));
        return user;
    }
}
