namespace PromoBot.Training;

/// <summary>One chain while it learns: how far its labels are from the right ones, and a step towards them.</summary>
/// <param name="offset">Where the chain's labels begin in a row of the weights.</param>
internal sealed class ChainTrainer(Fitted weights, int offset, int kinds)
{
    private const float Rate = 0.1f;
    private const float Decay = 0.0001f;
    private const double Least = 1e-4;

    private readonly int labels = Chain.LabelsOf(kinds);
    private readonly bool[] follows = Follows(Chain.LabelsOf(kinds));

    public void Learn(int[][] rows, int[] gold)
    {
        var count = gold.Length;
        var scores = new double[count * labels];
        for (var i = 0; i < count; i++)
        {
            foreach (var row in rows[i])
            {
                for (var label = 0; label < labels; label++)
                    scores[i * labels + label] += weights.Values[At(row, label)];
            }
        }
        var (forward, backward) = (Forward(scores, count), Backward(scores, count));
        var whole = Sum(forward.AsSpan((count - 1) * labels, labels), backward.AsSpan((count - 1) * labels, labels));
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < labels; label++)
            {
                var error = Math.Exp(forward[i * labels + label] + backward[i * labels + label] - whole) - (gold[i] == label ? 1 : 0);
                if (Math.Abs(error) < Least)
                    continue;
                foreach (var row in rows[i])
                    weights.Step(At(row, label), error, Rate, Decay);
            }
        }
        LearnSteps(gold, scores, forward, backward, whole);
    }

    private void LearnSteps(int[] gold, double[] scores, double[] forward, double[] backward, double whole)
    {
        var errors = new double[labels * labels];
        for (var i = 1; i < gold.Length; i++)
        {
            for (var pair = 0; pair < errors.Length; pair++)
            {
                if (follows[pair])
                    errors[pair] += Math.Exp(forward[(i - 1) * labels + pair / labels] + Steps(pair) + scores[i * labels + pair % labels] + backward[i * labels + pair % labels] - whole);
            }
            errors[gold[i - 1] * labels + gold[i]] -= 1;
        }
        for (var pair = 0; pair < errors.Length; pair++)
        {
            if (Math.Abs(errors[pair]) > Least)
                weights.Step(At(pair / labels, pair % labels), errors[pair], Rate, Decay);
        }
    }

    private int At(int row, int label) => row * Weights.Width + offset + label;

    /// <summary>The first rows are the steps.</summary>
    private float Steps(int pair) => weights.Values[At(pair / labels, pair % labels)];

    private double[] Forward(double[] scores, int count)
    {
        var forward = new double[count * labels];
        Span<double> ways = stackalloc double[labels];
        for (var i = 0; i < count; i++)
        {
            for (var to = 0; to < labels; to++)
            {
                for (var from = 0; from < labels; from++)
                    ways[from] = i > 0 && follows[from * labels + to] ? forward[(i - 1) * labels + from] + Steps(from * labels + to) : double.NegativeInfinity;
                forward[i * labels + to] = scores[i * labels + to] + (i > 0 ? Sum(ways, default) : Chain.CanBegin(to) ? 0 : double.NegativeInfinity);
            }
        }
        return forward;
    }

    private double[] Backward(double[] scores, int count)
    {
        var backward = new double[count * labels];
        Span<double> ways = stackalloc double[labels];
        for (var i = count - 1; i >= 0; i--)
        {
            for (var from = 0; from < labels; from++)
            {
                for (var to = 0; to < labels; to++)
                    ways[to] = i < count - 1 && follows[from * labels + to] ? backward[(i + 1) * labels + to] + Steps(from * labels + to) + scores[(i + 1) * labels + to] : double.NegativeInfinity;
                backward[i * labels + from] = i < count - 1 ? Sum(ways, default) : Chain.CanEnd(from) ? 0 : double.NegativeInfinity;
            }
        }
        return backward;
    }

    private static double Sum(ReadOnlySpan<double> logs, ReadOnlySpan<double> others)
    {
        var top = double.NegativeInfinity;
        for (var i = 0; i < logs.Length; i++)
            top = Math.Max(top, logs[i] + (others.IsEmpty ? 0 : others[i]));
        if (double.IsNegativeInfinity(top))
            return top;
        var sum = 0.0;
        for (var i = 0; i < logs.Length; i++)
            sum += Math.Exp(logs[i] + (others.IsEmpty ? 0 : others[i]) - top);
        return top + Math.Log(sum);
    }

    private static bool[] Follows(int labels) => [.. Enumerable.Range(0, labels * labels).Select(pair => Chain.CanFollow(pair / labels, pair % labels))];
}
