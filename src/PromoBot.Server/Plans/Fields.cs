using System.Globalization;

namespace PromoBot.Server.Plans;

/// <summary>
/// The fields of one mapping. What is asked for is known; what is left over at <see cref="Close"/> is a problem. Reading
/// never stops: a wrong value is noted and stands in as something harmless, so that all problems come out at once.
/// </summary>
internal sealed class Fields
{
    private readonly Yaml.Map map;
    private readonly ICollection<Problem> problems;
    private readonly List<string> known = [];

    private Fields(Yaml.Map map, ICollection<Problem> problems) => (this.map, this.problems) = (map, problems);

    public Place Place => map.Place;

    /// <returns>Null where the node is no mapping; then the problem was added.</returns>
    public static Fields? Of(Yaml node, string what, ICollection<Problem> problems)
    {
        if (node is Yaml.Map map)
            return new Fields(map, problems);
        problems.Add(new Problem(node.Place, $"{Kinds.Shown(node)} for {what}", "'key: value' lines"));
        return null;
    }

    public IEnumerable<(Yaml.Scalar Key, Yaml Value)> All => map.All;

    public bool Has(string key)
    {
        known.Add(key);
        return map.All.Any(one => one.Key.Text == key);
    }

    public Place PlaceOf(string key) => Find(key)?.Place ?? Place;

    /// <returns>Null where it is missing and was not needed, or missing with the problem added.</returns>
    public Yaml? Node(string key, string expected, bool isNeeded = true)
    {
        var found = Find(key);
        if (found is Yaml.Scalar { IsNothing: true } nothing)
            Add(nothing.Place, $"nothing for '{key}'", expected);
        else if (found is not null)
            return found;
        else if (isNeeded)
            Add(Place, $"'{key}' is missing", expected);
        return null;
    }

    public string Words(string key, string expected, string otherwise = "", bool isNeeded = true) =>
        Node(key, expected, isNeeded) is { } node ? WordsOf(node, key, expected) : otherwise;

    public decimal Number(string key, string expected)
    {
        if (Node(key, expected) is not { } node)
            return 1;
        if (Kinds.TryNumber(node, out var number))
            return number;
        Add(node.Place, $"{Kinds.Shown(node)} for '{key}'", expected);
        return 1;
    }

    public DateOnly Day(string key, string expected)
    {
        if (Node(key, expected) is not { } node)
            return default;
        if (node is Yaml.Scalar scalar
            && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Add(node.Place, $"{Kinds.Shown(node)} for '{key}'", expected);
        return default;
    }

    /// <summary>A whole number in bounds; null where it is left out or wrong.</summary>
    public int? Whole(string key, string expected, int least, int most, bool isNeeded = false)
    {
        if (Node(key, expected, isNeeded) is not { } node)
            return null;
        if (Kinds.TryNumber(node, out var number) && number == Math.Floor(number) && number >= least && number <= most)
            return (int)number;
        Add(node.Place, $"{Kinds.Shown(node)} for '{key}'", expected);
        return null;
    }

    /// <returns>False where it is left out.</returns>
    public bool Flag(string key, string expected, bool isNeeded = false)
    {
        if (Node(key, expected, isNeeded) is not { } node)
            return false;
        if (node is Yaml.Scalar { IsQuoted: false, Text: "true" or "false" } flag)
            return flag.Text == "true";
        Add(node.Place, $"{Kinds.Shown(node)} for '{key}'", expected);
        return false;
    }

    public IReadOnlyList<Yaml> Items(string key, string expected, bool isNeeded = true)
    {
        if (Node(key, expected, isNeeded) is not { } node)
            return [];
        if (node is Yaml.Items { All.Count: > 0 } items)
            return items.All;
        if (node is not Yaml.Items || isNeeded)
            Add(node.Place, $"{Kinds.Shown(node)} for '{key}'", expected);
        return [];
    }

    /// <summary>A list of words, or one word alone.</summary>
    public IReadOnlyList<Yaml.Scalar> WordList(string key, string expected, bool isNeeded = true)
    {
        if (Find(key) is Yaml.Scalar { IsNothing: false } single)
            return [single];
        var words = new List<Yaml.Scalar>();
        foreach (var item in Items(key, expected, isNeeded))
            if (item is Yaml.Scalar { IsNothing: false } word)
                words.Add(word);
            else
                Add(item.Place, $"{Kinds.Shown(item)} in '{key}'", expected);
        return words;
    }

    /// <summary>Complains about keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var (key, _) in map.All.Where(one => !known.Contains(one.Key.Text)))
            Add(key.Place, $"unknown key '{key.Text}'", Vocabulary.OneOf(known.Distinct(StringComparer.Ordinal), key.Text));
    }

    public void Add(Place place, string what, string expected) => problems.Add(new Problem(place, what, expected));

    private string WordsOf(Yaml node, string key, string expected)
    {
        if (node is Yaml.Scalar scalar && !string.IsNullOrWhiteSpace(scalar.Text))
            return scalar.Text.Trim();
        Add(node.Place, $"{Kinds.Shown(node)} for '{key}'", expected);
        return "";
    }

    private Yaml? Find(string key)
    {
        known.Add(key);
        return map.All.Where(one => one.Key.Text == key).Select(one => one.Value).FirstOrDefault();
    }
}

/// <summary>What a node is, in words and as a value.</summary>
internal static class Kinds
{
    public static string Shown(Yaml node) => node switch
    {
        Yaml.Scalar { IsNothing: true } => "nothing",
        Yaml.Scalar { Text.Length: > 40 } scalar => $"'{scalar.Text[..40]}…'",
        Yaml.Scalar scalar => $"'{scalar.Text}'",
        Yaml.Items { All.Count: 0 } => "an empty list",
        Yaml.Items => "a list",
        _ => "a mapping",
    };

    public static bool TryNumber(Yaml node, out decimal number)
    {
        number = 0;
        return node is Yaml.Scalar { IsQuoted: false } scalar
            && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
