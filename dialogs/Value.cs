using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Something a sentence or a table shows; formatted for the reader's language when drawn.</summary>
public abstract record Value
{
    private Value()
    {
    }

    /// <summary>As somebody wrote it: a name.</summary>
    public sealed record Plain(string Words) : Value;

    /// <summary>Names with the reader's comma.</summary>
    public sealed record Names(IReadOnlyList<string> Words) : Value;

    public sealed record Day(DateOnly Date) : Value;

    public sealed record Sum(Amount Amount) : Value;

    /// <param name="Unit">亿元, 个; drawn after the number. Null: the bare number.</param>
    public sealed record Number(decimal Of, string? Unit = null) : Value;

    /// <param name="Share">0.496 for 49.6 %.</param>
    public sealed record Percent(decimal Share) : Value;

    /// <summary>Another sentence or word.</summary>
    public sealed record Phrase(Text Text) : Value;

    /// <summary>Several sentences or words, joined with the reader's comma.</summary>
    public sealed record Phrases(IReadOnlyList<Text> Texts) : Value;

    /// <summary>A name that a plan gives in several languages.</summary>
    /// <param name="ByLanguage">zh-CN, en.</param>
    public sealed record Named(IReadOnlyDictionary<string, string> ByLanguage) : Value;

    public static implicit operator Value(string words) => new Plain(words);

    public static implicit operator Value(DateOnly date) => new Day(date);

    public static implicit operator Value(Amount amount) => new Sum(amount);

    public static implicit operator Value(int number) => new Number(number);

    public static implicit operator Value(Text text) => new Phrase(text);
}
