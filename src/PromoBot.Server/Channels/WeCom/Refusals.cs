using System.Diagnostics.Metrics;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>Counts and logs what was refused, without the secret and without a word of it.</summary>
internal sealed partial class Refusals(ILogger<Refusals> log)
{
    private static readonly Meter Meter = new("PromoBot.WeCom");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("promobot.wecom.refused");

    public IResult Refuse(HttpContext context, Refusal refusal)
    {
        Refused.Add(1, KeyValuePair.Create("why", (object?)refusal.Why));
        LogRefused(context.Request.Path, context.Connection.RemoteIpAddress?.ToString(), refusal.Why, refusal.Status);
        return TypedResults.StatusCode(refusal.Status);
    }

    [LoggerMessage(LogLevel.Warning, "A callback to {Path} from {Address} was refused: {Why} ({Status}).")]
    private partial void LogRefused(string path, string? address, string why, int status);
}
