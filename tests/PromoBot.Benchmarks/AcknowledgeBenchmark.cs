using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PromoBot.Server;
using PromoBot.Server.Model;
using PromoBot.Server.Web;

namespace PromoBot.Benchmarks;

/// <summary>
/// How soon <c>POST /api/messages</c> is answered under 50 messages a second, while a language model takes 3 seconds for each
/// and the connector takes every reply; and how soon WeCom's callbacks are, that come at the same time.
/// </summary>
internal static class AcknowledgeBenchmark
{
    private const int PerSecond = 50;
    private const int CallbacksPerSecond = 5;
    private const int Seconds = 30;
    private const int Conversations = 200;

    private static int asked;

    /// <summary>Something that no rule reads, so that the model is asked.</summary>
    public static string Words(int number) => $"昨天在深圳同蓝海光电打羽毛球{number}";

    public static async Task Run(string root)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, $"promobot-{Guid.NewGuid():N}")).FullName;
        await using var stub = await Stub();
        var model = new ModelSettings(new Uri(stub.Urls.First() + "/v1"), "x", "stub", Capability.JsonObject, MaskNames: true, TimeSpan.FromSeconds(10));
        await using (var bot = await Bot.Open(folder, null, TimeProvider.System, model, "promoter"))
        {
            var app = WebApp.Build(
                ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", .. WeComCallbacks.Settings(stub.Urls.First())],
                new WebParts(bot.Turns, bot.Store, bot.Words, folder, bot.Clock, "promoter"),
                "Development");
            await app.StartAsync();
            await Load(new Uri(app.Urls.First()), stub.Urls.First(), bot);
            await app.StopAsync();
            await app.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task Load(Uri bot, string connector, Bot books)
    {
        using var http = new HttpClient { BaseAddress = bot };
        for (var warm = 0; warm < 50; warm++)
            await Post(http, connector, $"warm-{warm % 5}", warm);
        var wecom = new WeComCallbacks(http);
        for (var warm = 0; warm < 20; warm++)
            await wecom.Call(1_000_000 + warm);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var running = new List<Task<TimeSpan>>();
        var callbacks = new List<Task<TimeSpan>>();
        for (var number = 0; number < PerSecond * Seconds; number++)
        {
            // At its time, whether the earlier ones were answered or not.
            var due = TimeSpan.FromSeconds(number / (double)PerSecond) - Stopwatch.GetElapsedTime(start);
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
            running.Add(Post(http, connector, $"c-{number % Conversations}", number));
            if (number % (PerSecond / CallbacksPerSecond) == 0)
                callbacks.Add(wecom.Call(number / (PerSecond / CallbacksPerSecond)));
        }

        var taken = await Tell("acknowledged, 50 messages/s, a model that takes 3 s", running);
        await Tell("WeCom's callbacks, 5/s at the same time", callbacks);
        // Nobody fetches what the smart bot has to say.
        while ((await books.Store.HeadsIncoming(DateTimeOffset.UtcNow.AddDays(1), 1)).Count > 0 || (await books.Store.WaitingCounts()).GetValueOrDefault("botframework") > 0)
            await Task.Delay(200);
        Console.WriteLine($"{"the model was asked",-52} {asked,7} times");
        if (asked < taken.Count)
            throw new InvalidOperationException("The rules read these messages without the model: another measurement than the one meant.");
        Console.WriteLine($"{"all turns taken and replies sent, after the first",-52} {Stopwatch.GetElapsedTime(start).TotalSeconds,7:F1} s   "
            + $"processor {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / taken.Count:F1} ms a message, the stubs and the sender included");
    }

    private static async Task<IReadOnlyList<double>> Tell(string what, IEnumerable<Task<TimeSpan>> running)
    {
        var taken = (await Task.WhenAll(running)).Select(one => one.TotalMilliseconds).Order().ToList();
        Console.WriteLine(
            $"{what,-52} median {taken[taken.Count / 2],7:F1} ms   p99 {taken[taken.Count * 99 / 100],7:F1} ms   most {taken[^1],7:F1} ms   n {taken.Count}");
        return taken;
    }

    private static async Task<TimeSpan> Post(HttpClient http, string connector, string conversation, int number)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{conversation}-{number}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector + "/connector",
            ["from"] = new JsonObject { ["id"] = $"29:{conversation}" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "PromoBot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" },
            ["text"] = Words(number),
        };
        using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        var start = Stopwatch.GetTimestamp();
        using var response = await http.PostAsync("/api/messages", body);
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The model and the connector.</summary>
    private static async Task<WebApplication> Stub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = builder.Build();
        stub.MapPost("/v1/chat/completions", async (HttpContext context) =>
        {
            Interlocked.Increment(ref asked);
            await Task.Delay(3000, context.RequestAborted);
            return Results.Json(new
            {
                id = "1",
                @object = "chat.completion",
                created = 1,
                model = "stub",
                choices = new[] { new { index = 0, message = new { role = "assistant", content = JsonSerializer.Serialize(new { acts = Array.Empty<object>() }) }, finish_reason = "stop" } },
                usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
            });
        });
        WeComCallbacks.MapApi(stub);
        var ids = 0;
        stub.MapPost("/connector/{**path}", () => Results.Json(new { id = $"a-{Interlocked.Increment(ref ids)}" }, statusCode: 201));
        await stub.StartAsync();
        return stub;
    }
}
