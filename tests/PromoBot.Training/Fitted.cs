namespace PromoBot.Training;

/// <summary>Weights while they are fitted: exact, and a row for every feature that was seen.</summary>
internal sealed class Fitted
{
    // What weighs less than two grains is next to nothing.
    private const int LeastGrains = 2;

    private readonly float[] squares;

    public Fitted(IEnumerable<ulong> features)
    {
        foreach (var feature in features)
            Rows.Add(feature, Rows.Count);
        Values = new float[Rows.Count * Weights.Width];
        squares = new float[Values.Length];
    }

    public Dictionary<ulong, int> Rows { get; } = [];

    public float[] Values { get; }

    public int[] Of(IEnumerable<ulong> features) => [.. features.Where(Rows.ContainsKey).Select(feature => Rows[feature])];

    /// <summary>A step of AdaGrad.</summary>
    public void Step(int at, double error, float rate, float decay)
    {
        var slope = (float)error + decay * Values[at];
        squares[at] += slope * slope;
        Values[at] -= rate * slope / MathF.Sqrt(squares[at] + 1e-6f);
    }

    /// <returns>How many features are worth keeping.</returns>
    public int Write(Stream stream)
    {
        var rows = Rows.OrderBy(row => row.Key).Select(row => (row.Key, Said: (IReadOnlyList<(int Outcome, sbyte Weight)>)Said(row.Value))).Where(row => row.Said.Count > 0).ToList();
        Weights.Write(stream, rows);
        return rows.Count;
    }

    public Weights Read()
    {
        using var stream = new MemoryStream();
        Write(stream);
        stream.Position = 0;
        return Weights.Read(stream);
    }

    private List<(int Outcome, sbyte Weight)> Said(int row)
    {
        var said = new List<(int, sbyte)>();
        for (var i = 0; i < Weights.Width; i++)
        {
            var weight = (sbyte)Math.Clamp(MathF.Round(Values[row * Weights.Width + i] / Weights.Grain), sbyte.MinValue, sbyte.MaxValue);
            if (Math.Abs(weight) >= LeastGrains)
                said.Add((i, weight));
        }
        return said;
    }
}
