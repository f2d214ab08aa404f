using System.Diagnostics.Metrics;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Requests that were turned away: each counted and logged, without a token or a word of the body.</summary>
internal sealed partial class Refusals(ILogger<Refusals> log)
{
    public const string MeterName = "PromoBot.BotFramework";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Counter = Meter.CreateCounter<long>("promobot.bot_framework.refused");

    public IResult Of(Admission.Refused refused, HttpContext context) => Of(refused.Status, refused.Reason, context);

    /// <param name="answer">What an invoke has to be answered with; null: only the status.</param>
    public IResult Of(int status, string reason, HttpContext context, object? answer = null)
    {
        Counter.Add(1, KeyValuePair.Create("reason", (object?)reason));
        LogRefused(reason, status, context.Connection.RemoteIpAddress?.ToString());
        if (status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return answer is null ? TypedResults.Problem(reason, statusCode: status) : TypedResults.Json(answer, statusCode: status);
    }

    [LoggerMessage(LogLevel.Warning, "Bot Framework: refused ({Reason}, {Status}) a request from {From}.")]
    private partial void LogRefused(string reason, int status, string? from);
}
