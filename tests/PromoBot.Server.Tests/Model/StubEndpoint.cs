using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PromoBot.Server.Model;

namespace PromoBot.Server.Tests.Model;

/// <summary>An endpoint that speaks chat/completions over real HTTP and answers as a test tells it to.</summary>
internal sealed class StubEndpoint : IAsyncDisposable
{
    private const string Key = "sk-right";
    private readonly WebApplication app;
    private readonly ConcurrentQueue<JsonNode> requests = new();
    private int asked;

    private StubEndpoint(WebApplication app) => this.app = app;

    /// <summary>How it answers from now on.</summary>
    public Func<HttpContext, Task> Behaviour { get; set; } = _ => Task.CompletedTask;

    /// <summary>Bodies of the requests, as they came.</summary>
    public IReadOnlyList<JsonNode> Requests => [.. requests];

    /// <summary>All knocks at the door, those with a wrong key too.</summary>
    public int Asked => asked;

    public static async Task<StubEndpoint> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubEndpoint(builder.Build());
        stub.app.MapPost("/v1/chat/completions", stub.Take);
        await stub.app.StartAsync();
        return stub;
    }

    public ModelSettings Settings(Capability capability = Capability.JsonSchema, double seconds = 3, string key = Key, bool masks = true) =>
        new(new Uri(app.Urls.First() + "/v1"), key, "stub-1", capability, masks, TimeSpan.FromSeconds(seconds));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static Func<HttpContext, Task> Says(string content, string finish = "stop") => Completes(new { role = "assistant", content }, finish);

    public static Func<HttpContext, Task> Refuses() => Completes(new { role = "assistant", content = (string?)null, refusal = "I cannot help with that." }, "stop");

    public static Func<HttpContext, Task> Fails(int status, string? retryAfter = null) => http =>
    {
        if (retryAfter is not null)
            http.Response.Headers.RetryAfter = retryAfter;
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error = new { message = "no", type = "error", code = "no" } });
    };

    /// <summary>Answers when nobody waits any more.</summary>
    public static Func<HttpContext, Task> Hangs() => http => Task.Delay(Timeout.Infinite, http.RequestAborted);

    /// <summary>Half an answer, then nothing: the wire is cut.</summary>
    public static Func<HttpContext, Task> Breaks() => async http =>
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = 5000;
        await http.Response.WriteAsync("{\"id\":\"x\",\"choices\":[");
        await http.Response.Body.FlushAsync();
        http.Abort();
    };

    public static Func<HttpContext, Task> Raw(string body) => http =>
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    };

    private static Func<HttpContext, Task> Completes(object message, string finish) => http => http.Response.WriteAsJsonAsync(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_741_746_600,
        model = "stub-1",
        choices = new[] { new { index = 0, message, finish_reason = finish } },
        usage = new { prompt_tokens = 900, completion_tokens = 120, total_tokens = 1020 },
    });

    private async Task Take(HttpContext http)
    {
        Interlocked.Increment(ref asked);
        if (http.Request.Headers.Authorization != $"Bearer {Key}")
        {
            await Fails(401)(http);
            return;
        }
        requests.Enqueue((await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!);
        await Behaviour(http);
    }
}
