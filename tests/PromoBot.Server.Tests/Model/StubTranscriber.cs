using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PromoBot.Server.Tests.Model;

/// <summary>An endpoint that listens: OpenAI's <c>/audio/transcriptions</c> over real HTTP, answering as a test tells it to.</summary>
internal sealed class StubTranscriber : IAsyncDisposable
{
    public const string Key = "sk-of-the-transcriber";

    private readonly WebApplication app;

    private StubTranscriber(WebApplication app) => this.app = app;

    /// <summary>How it answers from now on.</summary>
    public Func<HttpContext, Task> Behaviour { get; set; } = Says("昨天拜访了比亚迪");

    /// <summary>What it was asked to listen to: model, language, file name and size.</summary>
    public ConcurrentQueue<(string Model, string Language, string File, long Bytes)> Heard { get; } = new();

    public string Address => app.Urls.First() + "/v1";

    public string[] Settings(string key = Key, int seconds = 20) =>
    [
        $"PromoBot:Transcriber:Endpoint={Address}", $"PromoBot:Transcriber:Key={key}", "PromoBot:Transcriber:Name=whisper-1",
        $"PromoBot:Transcriber:TimeLimit={seconds}",
    ];

    public static async Task<StubTranscriber> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubTranscriber(builder.Build());
        stub.app.MapPost("/v1/audio/transcriptions", stub.Listen);
        await stub.app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static Func<HttpContext, Task> Says(string words) => http => http.Response.WriteAsJsonAsync(new { text = words });

    public static Func<HttpContext, Task> Fails(int status) => http =>
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error = new { message = $"no, {Key}", type = "error" } });
    };

    public static Func<HttpContext, Task> Writes(string body) => http => http.Response.WriteAsync(body);

    public static Func<HttpContext, Task> Hangs() => http => Task.Delay(Timeout.Infinite, http.RequestAborted);

    /// <summary>Answers once it is told to.</summary>
    public static Func<HttpContext, Task> SaysAfter(Task open, string words) => async http =>
    {
        await open.WaitAsync(http.RequestAborted);
        await Says(words)(http);
    };

    private async Task Listen(HttpContext http)
    {
        if (http.Request.Headers.Authorization != $"Bearer {Key}")
        {
            await Fails(401)(http);
            return;
        }

        var form = await http.Request.ReadFormAsync();
        var file = form.Files.GetFile("file")!;
        Heard.Enqueue((form["model"].ToString(), form["language"].ToString(), file.FileName, file.Length));
        await Behaviour(http);
    }
}
