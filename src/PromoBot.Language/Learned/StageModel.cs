using PromoBot.Domain;

namespace PromoBot.Language;

/// <summary>Which stage a report of one tells of, learned from labelled messages.</summary>
internal sealed class StageModel(Weights weights)
{
    /// <summary>The likeliest stage with its log-odds in grains.</summary>
    public (Stage Stage, int Odds) Best(Message message, Span part)
    {
        var odds = new short[Weights.Width];
        weights.Add(MessageFeatures.Of(message, part, null), odds);
        var stage = Enum.GetValues<Stage>().MaxBy(stage => odds[(int)stage]);
        return (stage, odds[(int)stage]);
    }
}
