namespace PromoBot.Training;

/// <summary>Fits what is asked of a whole message: a logistic regression a column, stochastic gradient with AdaGrad, always in the same order.</summary>
internal static class MessageTrainer
{
    private const int Epochs = 25;
    private const int LeastSeen = 2;
    private const float Rate = 0.05f;
    private const float Decay = 0.0003f;
    private const double Least = 1e-3;

    /// <param name="examples">With their names settled by a model that has not seen them.</param>
    public static Fitted Intents(List<Example> examples) => Train(examples, one => one.IsFresh ? LearnedActs.Read(Drafts.Of(one.Message)) : null, one => one.Gold.Columns);

    /// <summary>From messages that tell of one stage.</summary>
    public static Fitted Stages(List<Example> examples) => Train(examples.FindAll(one => one.Gold.Stages.Count == 1), _ => null, one => one.Gold.StageColumns);

    private static Fitted Train(List<Example> examples, Func<Example, HashSet<Intent>?> ruled, Func<Example, bool[]> columns)
    {
        var found = examples.ConvertAll(one => MessageFeatures.Of(one.Message, new(0, one.Message.Text.Length), ruled(one)));
        var weights = new Fitted(found.SelectMany(list => list).GroupBy(feature => feature).Where(group => group.Skip(LeastSeen - 1).Any()).Select(group => group.Key));
        var lines = examples.Zip(found, (one, features) => (Rows: weights.Of(features), Holds: columns(one))).ToArray();
        var random = new Random(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(lines);
            foreach (var (rows, holds) in lines)
                Learn(weights, rows, holds);
        }
        return weights;
    }

    private static void Learn(Fitted weights, int[] rows, bool[] holds)
    {
        for (var column = 0; column < holds.Length; column++)
        {
            var odds = 0.0;
            foreach (var row in rows)
                odds += weights.Values[row * Weights.Width + column];
            var error = 1 / (1 + Math.Exp(-odds)) - (holds[column] ? 1 : 0);
            if (Math.Abs(error) < Least)
                continue;
            foreach (var row in rows)
                weights.Step(row * Weights.Width + column, error, Rate, Decay);
        }
    }
}
