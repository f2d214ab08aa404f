using System.Diagnostics.Metrics;

namespace PromoBot.Server.Model;

/// <summary>Counts and durations, never a word of a message.</summary>
internal static class ModelMetrics
{
    private static readonly Meter Meter = new("PromoBot.Model");
    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("promobot.model.messages");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("promobot.model.duration", "s");

    public static void Skipped() => Messages.Add(1, KeyValuePair.Create("outcome", (object?)"skipped"));

    public static void Asked(ModelAnswer answer, TimeSpan took)
    {
        var outcome = KeyValuePair.Create("outcome", (object?)Outcome(answer));
        Messages.Add(1, outcome);
        Durations.Record(took.TotalSeconds, outcome);
    }

    private static string Outcome(ModelAnswer answer) => answer switch
    {
        ModelAnswer.Labels => "labels",
        ModelAnswer.Refused => "refused",
        ModelAnswer.Failed failed => failed.Why,
        _ => throw new InvalidOperationException($"No outcome for {answer.GetType().Name}."),
    };
}
