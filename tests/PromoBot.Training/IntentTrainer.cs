namespace PromoBot.Training;

/// <summary>Fits the intents: a logistic regression each, stochastic gradient with AdaGrad, always in the same order.</summary>
internal static class IntentTrainer
{
    private const int Epochs = 25;
    private const int LeastSeen = 2;
    private const float Rate = 0.05f;
    private const float Decay = 0.0003f;
    private const double Least = 1e-3;

    /// <param name="examples">With their names settled by a model that has not seen them.</param>
    public static Fitted Train(List<Example> examples)
    {
        var found = examples.ConvertAll(one => MessageFeatures.Of(one.Message, new(0, one.Message.Text.Length), one.IsFresh ? LearnedActs.Read(Drafts.Of(one.Message)) : null));
        var weights = new Fitted(found.SelectMany(list => list).GroupBy(feature => feature).Where(group => group.Skip(LeastSeen - 1).Any()).Select(group => group.Key));
        var lines = examples.Zip(found, (one, features) => (Rows: weights.Of(features), one.Gold.Intents)).ToArray();
        var random = new Random(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(lines);
            foreach (var (rows, intents) in lines)
                Learn(weights, rows, intents);
        }
        return weights;
    }

    private static void Learn(Fitted weights, int[] rows, HashSet<Intent> intents)
    {
        for (var intent = 0; intent < IntentModel.Intents.Length; intent++)
        {
            var odds = 0.0;
            foreach (var row in rows)
                odds += weights.Values[row * Weights.Width + intent];
            var error = 1 / (1 + Math.Exp(-odds)) - (intents.Contains((Intent)intent) ? 1 : 0);
            if (Math.Abs(error) < Least)
                continue;
            foreach (var row in rows)
                weights.Step(row * Weights.Width + intent, error, Rate, Decay);
        }
    }
}
