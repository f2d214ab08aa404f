using System.Globalization;
using System.Text.Json.Nodes;
using PromoBot.Server.Tests.WeCom;

namespace PromoBot.Stories;

/// <summary>WeCom: callbacks closed and signed by WeCom's own package in, calls of its send API out; taps are taps on cards.</summary>
internal sealed class WeComWay(WeComScene scene, WeComPeer peer) : IWay
{
    private readonly Dictionary<string, List<JsonObject>> heard = new(StringComparer.Ordinal);

    public string Folder => scene.Server.Folder;

    public static async Task<IWay> Open(string plan, StoryClock clock)
    {
        var peer = new WeComPeer();
        // The story's clock stands still, and with it the minute that WeCom counts messages in.
        return new WeComWay(await WeComScene.Start(peer, clock, plan: plan, settings: ["PromoBot:Channels:WeCom:PerMinute=1000"]), peer);
    }

    public async Task<string> Say(string person, string text)
    {
        await Meet(person);
        using var answer = await scene.Post(Tapped(heard[person].LastOrDefault(), text) ?? scene.Text(text, person));
        answer.EnsureSuccessStatusCode();
        return await Hear(person);
    }

    public Task Sweep() => scene.Server.Sweep();

    public async Task<string> Hear(string person)
    {
        await Meet(person);
        while ((await scene.Server.Store.WaitingCounts()).Values.Sum() > 0)
            await Task.Delay(5);
        var news = scene.Stub.Sent.Where(message => (string?)message["touser"] == person).Skip(heard[person].Count).ToList();
        heard[person].AddRange(news);
        return string.Join('\n', news.Select(Server.Tests.WeCom.Seen.On));
    }

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await peer.DisposeAsync();
    }

    private async Task Meet(string person)
    {
        if (!heard.TryAdd(person, []))
            return;
        var authority = (await scene.Server.Store.Authorities())[0];
        Assert.True(await scene.Server.Store.BindAccount(authority, person, "wecom", person, DateTimeOffset.UtcNow));
        scene.Stub.Members.Add(person);
    }

    private string? Tapped(JsonObject? message, string text) =>
        message?["template_card"]?.AsObject() is { } card
        && int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Server.Tests.WeCom.Seen.Keys(card) is var keys && number >= 1 && number <= keys.Count
            ? scene.Tap(message, "", key: keys[number - 1])
            : null;
}
