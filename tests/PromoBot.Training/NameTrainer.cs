namespace PromoBot.Training;

/// <summary>Fits the two chains of names: stochastic gradient with AdaGrad, always in the same order.</summary>
internal static class NameTrainer
{
    private const int Epochs = 12;
    private const int LeastSeen = 2;

    private static readonly int First = Chain.LabelsOf(NameModel.Who.Length);

    public static Fitted Train(List<Example> examples)
    {
        var read = examples.Select(Features).Where(one => one.Features.Length > 0).ToList();
        var weights = new Fitted(Known(read.SelectMany(one => one.Features)));
        var lines = read.ConvertAll(one => new Line(Array.ConvertAll(one.Features, weights.Of), one.Who, one.What));
        var who = new ChainTrainer(weights, 0, NameModel.Who.Length);
        var what = new ChainTrainer(weights, First, NameModel.What.Length);
        var random = new Random(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var order = lines.ToArray();
            random.Shuffle(order);
            foreach (var line in order)
            {
                who.Learn(line.Rows, line.Who);
                what.Learn(line.Rows, line.What);
            }
        }
        return weights;
    }

    private sealed record Line(int[][] Rows, int[] Who, int[] What);

    private static (ulong[][] Features, int[] Who, int[] What) Features(Example example)
    {
        var tokens = example.Message.Tokens;
        var features = new NameFeatures(example.Message, example.IsFresh ? example.Message.Ruled : null);
        var found = new ulong[tokens.Count][];
        var list = new List<ulong>();
        for (var i = 0; i < tokens.Count; i++)
        {
            features.At(i, list);
            found[i] = [.. list.Distinct()];
        }
        return (found, example.Gold.Labels(tokens, NameModel.Who), example.Gold.Labels(tokens, NameModel.What));
    }

    /// <summary>The steps first, then every feature that was seen more than once.</summary>
    private static IEnumerable<ulong> Known(IEnumerable<ulong[]> found) => Enumerable.Range(0, Chain.LabelsOf(NameModel.Who.Length)).Select(from => (ulong)from)
        .Concat(found.SelectMany(list => list).GroupBy(feature => feature).Where(group => group.Skip(LeastSeen - 1).Any()).Select(group => group.Key));
}
