namespace PromoBot.Server.Plans;

/// <summary>Ids and names, which several sections have.</summary>
internal static class Names
{
    public const string Chinese = "zh-CN";

    private static readonly string[] Languages = [Chinese, "en"];

    /// <summary>An id; noted in <paramref name="taken"/>, so that the next one like it is a problem.</summary>
    public static string Id(Fields fields, IDictionary<string, Place> taken)
    {
        var id = fields.Words("id", "a short id such as dazhi");
        var place = fields.PlaceOf("id");
        if (id.Length == 0)
            return id;
        if (!id.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'))
            fields.Add(place, $"the id '{id}'", "letters, digits, '-' and '_' only");
        else if (!taken.TryAdd(id, place))
            fields.Add(place, $"the id '{id}' for the second time", $"another id; line {taken[id].Line} has this one");
        return id;
    }

    /// <summary>One name for all languages, or a name for each: <c>{zh-CN: 到位资金, en: Funds received}</c>.</summary>
    public static IReadOnlyDictionary<string, string> Name(Fields fields, ICollection<Problem> problems)
    {
        const string expected = "a name, or {zh-CN: …, en: …}";
        var node = fields.Node("name", expected);
        if (node is not Yaml.Map)
        {
            var words = node is null ? "" : fields.Words("name", expected);
            return Languages.ToDictionary(language => language, _ => words, StringComparer.Ordinal);
        }
        var byLanguage = Fields.Of(node, "a name", problems)!;
        var chinese = byLanguage.Words(Chinese, "the Chinese name");
        var names = Languages.ToDictionary(
            language => language, language => byLanguage.Words(language, "a name", chinese, isNeeded: false), StringComparer.Ordinal);
        byLanguage.Close();
        return names;
    }

    /// <summary>Words of a vocabulary as what they stand for; unknown ones are problems.</summary>
    public static IReadOnlyList<T> Known<T>(
        Fields fields, string key, string what, IReadOnlyDictionary<string, T> vocabulary, bool isNeeded = false)
    {
        var known = new List<T>();
        foreach (var word in fields.WordList(key, Vocabulary.OneOf(vocabulary.Keys, ""), isNeeded))
            if (vocabulary.TryGetValue(word.Text, out var value))
                known.Add(value);
            else
                fields.Add(word.Place, $"unknown {what} '{word.Text}'", Vocabulary.OneOf(vocabulary.Keys, word.Text));
        return known;
    }

    /// <summary>One word of a vocabulary.</summary>
    public static T Known<T>(
        Fields fields, string key, string what, IReadOnlyDictionary<string, T> vocabulary, T otherwise, bool isNeeded = true)
    {
        var word = fields.Words(key, Vocabulary.OneOf(vocabulary.Keys, ""), isNeeded: isNeeded);
        if (word.Length == 0)
            return otherwise;
        if (vocabulary.TryGetValue(word, out var value))
            return value;
        fields.Add(fields.PlaceOf(key), $"unknown {what} '{word}'", Vocabulary.OneOf(vocabulary.Keys, word));
        return otherwise;
    }
}
