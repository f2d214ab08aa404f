namespace PromoBot.Training;

/// <summary>
/// Messages made of two others: people say several things in one breath in more ways than any set holds, and what each of two says
/// of itself it says beside the other.
/// </summary>
internal static class Pairs
{
    private static readonly string[] Chinese = ["。另外", "，另外", "。还有", "；", "。对了，", "。", "，", " 然后", "，再", "，顺便", "。再", "\n", "。2."];
    private static readonly string[] English = [". Also, ", ". And ", "; ", ". ", ", and ", "\n", ". By the way, ", ", also "];

    /// <param name="among">Of one fold, so that one model has seen none of them.</param>
    public static List<(Gold Gold, bool IsFresh)> Of(List<Example> among, int count, int seed)
    {
        var random = new Random(seed);
        var alone = among.FindAll(one => one.Gold.Intents.Count == 1 && !one.Gold.Intents.Contains(Intent.Unknown) && one.Gold.Text.Length < 80);
        var pairs = new List<(Gold, bool)>();
        while (alone.Count > 1 && pairs.Count < count)
        {
            var (first, second) = (alone[random.Next(alone.Count)], alone[random.Next(alone.Count)]);
            // A greeting beside something else is manners.
            if (first.Message.IsChinese != second.Message.IsChinese || first.IsFresh != second.IsFresh || first.Gold.Intents.Overlaps(second.Gold.Intents)
                || first.Gold.Intents.Contains(Intent.Greet) || second.Gold.Intents.Contains(Intent.Greet))
                continue;
            var joints = first.Message.IsChinese ? Chinese : English;
            var joint = joints[random.Next(joints.Length)];
            var head = joint is "\n" or "。2." && random.Next(2) == 0 ? "1." : "";
            pairs.Add((first.Gold with { Text = head + first.Gold.Text.TrimEnd('。', '.', '！', '!') + joint + second.Gold.Text, Intents = [.. first.Gold.Intents, .. second.Gold.Intents], Facts = [.. first.Gold.Facts, .. second.Gold.Facts] }, first.IsFresh));
        }
        return pairs;
    }
}
