namespace PromoBot.Language;

/// <summary>How likely each intent is in a message, and some other facts of it, learned from labelled messages; each is a yes or no of its own.</summary>
internal sealed class IntentModel(Weights weights)
{
    /// <summary>The intents of labels.md, each in the column of its number.</summary>
    public static readonly Intent[] Intents = [.. Enum.GetValues<Intent>().Where(intent => intent <= Intent.Greet)];

    /// <summary>Other facts, each in the column after the intents: how somebody was met, whose figures are asked for.</summary>
    public static readonly string[] Facts = ["out", "in", "online", "phone", "mine", "unit"];

    public static int Columns => Intents.Length + Facts.Length;

    public static int Column(string fact) => Intents.Length + Array.IndexOf(Facts, fact);

    /// <summary>The odds of each intent and fact, as logarithms in grains: above 0 it is likelier there than not.</summary>
    /// <param name="ruled">What the rules read.</param>
    public short[] Odds(Message message, IReadOnlyCollection<Intent> ruled) => Of(MessageFeatures.Of(message, new(0, message.Text.Length), ruled));

    /// <summary>The same of a stretch of the message alone: where in it an intent is.</summary>
    public short[] Odds(Message message, Span part) => Of(MessageFeatures.Of(message, part, null));

    private short[] Of(ulong[] features)
    {
        var odds = new short[Weights.Width];
        weights.Add(features, odds);
        return odds;
    }
}
