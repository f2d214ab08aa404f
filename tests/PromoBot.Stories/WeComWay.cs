using System.Globalization;
using System.Text.Json.Nodes;
using PromoBot.Server.Tests.WeCom;

namespace PromoBot.Stories;

/// <summary>WeCom: callbacks closed and signed by WeCom's own package in, calls of its send API out; taps are taps on cards.</summary>
internal sealed class WeComWay(WeComScene scene, WeComPeer peer) : IWay
{
    private readonly Dictionary<string, JsonObject> last = new(StringComparer.Ordinal);

    public string Folder => scene.Server.Folder;

    public static async Task<IWay> Open(string plan, StoryClock clock)
    {
        var peer = new WeComPeer();
        // The story's clock stands still, and with it the minute that WeCom counts messages in.
        return new WeComWay(await WeComScene.Start(peer, clock, plan: plan, settings: ["PromoBot:Channels:WeCom:PerMinute=1000"]), peer);
    }

    public async Task<string> Say(string person, string text)
    {
        if (!last.ContainsKey(person))
            await Meet(person);
        var before = scene.Stub.Sent.Count;
        using var answer = await scene.Post(Tapped(last[person], text) ?? scene.Text(text, person));
        answer.EnsureSuccessStatusCode();
        while ((await scene.Server.Store.WaitingCounts()).Values.Sum() > 0)
            await Task.Delay(5);
        var replies = scene.Stub.Sent.Skip(before).ToList();
        if (replies.Count > 0)
            last[person] = replies[^1];
        return string.Join('\n', replies.Select(Server.Tests.WeCom.Seen.On));
    }

    public async ValueTask DisposeAsync()
    {
        await scene.DisposeAsync();
        await peer.DisposeAsync();
    }

    private async Task Meet(string person)
    {
        var authority = (await scene.Server.Store.Authorities())[0];
        Assert.True(await scene.Server.Store.BindAccount(authority, person, "wecom", person, DateTimeOffset.UtcNow));
        scene.Stub.Members.Add(person);
        last[person] = [];
    }

    private string? Tapped(JsonObject message, string text) =>
        message["template_card"]?.AsObject() is { } card
        && int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Server.Tests.WeCom.Seen.Keys(card) is var keys && number >= 1 && number <= keys.Count
            ? scene.Tap(message, "", key: keys[number - 1])
            : null;
}
