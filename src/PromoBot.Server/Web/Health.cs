using PromoBot.Server.Outbox;

namespace PromoBot.Server.Web;

/// <summary>
/// <c>GET /healthz</c>: 200 while the process works. A channel in trouble makes it <c>degraded</c>, not dead: restarting the bot
/// would not help, and its replies wait.
/// </summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/healthz", Tell);

    private static async Task<IResult> Tell(OutboxPump outbox, HttpResponse response, CancellationToken cancel)
    {
        response.Headers.CacheControl = "no-store";
        var channels = await outbox.Health(cancel);
        return TypedResults.Ok(new
        {
            status = channels.All(channel => channel.State == "ok") ? "ok" : "degraded",
            channels = channels.ToDictionary(
                channel => channel.Name,
                channel => new { state = channel.State, waiting = channel.Waiting, trouble = channel.Trouble },
                StringComparer.Ordinal),
        });
    }
}
