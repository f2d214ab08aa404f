namespace PromoBot.Dialogs;

/// <summary>
/// A sentence by its key (<c>log_visit.saved</c>) and arguments; the words stand in <c>words.{zh-CN,en}.yaml</c> and are
/// filled in for the reader's language when a channel draws the reply.
/// </summary>
/// <param name="With">By placeholder.</param>
public sealed record Text(string Key, IReadOnlyDictionary<string, Value> With)
{
    public static Text Of(string key, params (string Name, Value Value)[] with) =>
        new(key, with.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal));
}
