using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Stories;

/// <summary>The web chat's protocol over real HTTP, as the page speaks it.</summary>
internal sealed class DirectLineWay(RunningServer server) : IWay
{
    private readonly Dictionary<string, Chat> chats = new(StringComparer.Ordinal);

    public string Folder => server.Folder;

    public static async Task<IWay> Open(string plan, StoryClock clock) =>
        new DirectLineWay(await RunningServer.With([], environment: "Development", clock: clock, plan: plan));

    public async Task<string> Say(string person, string text)
    {
        await Of(person).Say(text);
        return await Hear(person);
    }

    public Task Sweep() => server.Sweep();

    public async Task<string> Hear(string person)
    {
        while ((await server.Store.WaitingCounts()).Values.Sum() > 0)
            await Task.Delay(5);
        return await Of(person).Hear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var chat in chats.Values)
            chat.Dispose();
        await server.DisposeAsync();
    }

    private Chat Of(string person) =>
        chats.TryGetValue(person, out var chat) ? chat : chats[person] = new Chat(server.Client(), person);

    private sealed class Chat(HttpClient http, string person) : IDisposable
    {
        private string? conversation;
        private string watermark = "";
        private JsonNode? last;

        public async Task Say(string text)
        {
            await Enter();
            var activity = new JsonObject { ["type"] = "message", ["channelData"] = new JsonObject { ["clientActivityID"] = Guid.NewGuid().ToString("N") } };
            if (Seen.Tapped(last, text) is { } tapped)
                activity["value"] = tapped.Data;
            else
                activity["text"] = text;
            using var posted = await http.PostAsJsonAsync($"/directline/conversations/{conversation}/activities", activity);
            posted.EnsureSuccessStatusCode();
        }

        public async Task<string> Hear()
        {
            await Enter();
            var news = (await http.GetFromJsonAsync<JsonObject>($"/directline/conversations/{conversation}/activities?watermark={watermark}"))!;
            watermark = (string)news["watermark"]!;
            var replies = news["activities"]!.AsArray().Where(activity => (string?)activity!["from"]!["role"] == "bot").ToList();
            last = replies.LastOrDefault() ?? last;
            return string.Join('\n', replies.Select(reply => Seen.Words(reply!)));
        }

        public void Dispose() => http.Dispose();

        private async Task Enter()
        {
            // The story's clock jumps by days, and a token lives for half an hour.
            using var generated = await http.PostAsJsonAsync("/directline/tokens/generate", new { person, conversationId = conversation });
            var token = (await generated.Content.ReadFromJsonAsync<JsonObject>())!;
            // The cookie that knows a browser again lasts for half a year; some stories last longer.
            if (conversation != (string)token["conversationId"]!)
                watermark = "";
            conversation = (string)token["conversationId"]!;
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)token["token"]!);
        }
    }
}
