using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using PromoBot.Server.Tests.Serving;

namespace PromoBot.Server.Tests.DirectLine;

/// <summary>Speaks Direct Line as Web Chat does.</summary>
internal sealed class ChatClient : IDisposable
{
    private readonly HttpClient _http;

    private ChatClient(HttpClient http, JsonElement opened)
    {
        _http = http;
        Conversation = opened.GetProperty("conversationId").GetString()!;
        Token = opened.GetProperty("token").GetString()!;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public string Conversation { get; }

    public string Token { get; }

    public static async Task<ChatClient> Open(RunningServer server, string? person = "promoter")
    {
        var http = server.Client();
        using var answer = await http.PostAsJsonAsync("/directline/tokens/generate", new { person });
        answer.EnsureSuccessStatusCode();
        return new ChatClient(http, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    public Task<HttpResponseMessage> Post(object activity) => Post(JsonSerializer.Serialize(activity));

    public Task<HttpResponseMessage> Post(string body) =>
        _http.PostAsync($"/directline/conversations/{Conversation}/activities", new StringContent(body, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> Say(string text, string id) =>
        Post(new { type = "message", text, from = new { id = "somebody-else" }, locale = "zh-CN", channelData = new { clientActivityID = id } });

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync($"/directline/{path}");

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null) =>
        _http.SendAsync(new HttpRequestMessage(method, $"/directline/{path}") { Content = content });

    /// <summary>Polls until as many activities are there.</summary>
    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> Read(int atLeast, string watermark = "")
    {
        for (var patience = 0; ; patience++)
        {
            var frame = await _http.GetFromJsonAsync<JsonElement>($"/directline/conversations/{Conversation}/activities?watermark={watermark}");
            var activities = frame.GetProperty("activities").EnumerateArray().ToList();
            if (activities.Count >= atLeast)
                return (activities, frame.GetProperty("watermark").GetString()!);
            Assert.True(patience < 100, $"{activities.Count} of {atLeast} activities came.");
            await Task.Delay(50);
        }
    }

    public async Task<ClientWebSocket> Listen(string watermark = "")
    {
        using var answer = await Get($"conversations/{Conversation}?watermark={watermark}");
        var opened = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(opened.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        return socket;
    }

    /// <summary>Frames until as many activities have come.</summary>
    public static async Task<IReadOnlyList<JsonElement>> Hear(ClientWebSocket socket, int atLeast)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var heard = new List<JsonElement>();
        while (heard.Count < atLeast)
        {
            if (await Frame(socket, patience.Token) is { Length: > 0 } frame)
                heard.AddRange(JsonDocument.Parse(frame).RootElement.GetProperty("activities").EnumerateArray());
        }

        return heard;
    }

    public void Dispose() => _http.Dispose();

    private static async Task<string> Frame(ClientWebSocket socket, CancellationToken cancel)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancel);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(frame.ToArray());
    }
}
