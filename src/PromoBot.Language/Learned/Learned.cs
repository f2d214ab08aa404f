namespace PromoBot.Language;

/// <summary>What <c>tests/PromoBot.Training</c> learned from the labelled messages of <c>tests/language</c>.</summary>
internal static class Learned
{
    public static NameModel Names { get; } = new(Weights.Read("names.weights"));

    public static IntentModel Intents { get; } = new(Weights.Read("intents.weights"));

    public static StageModel Stages { get; } = new(Weights.Read("stages.weights"));
}
