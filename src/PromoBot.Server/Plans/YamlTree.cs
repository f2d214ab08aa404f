using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PromoBot.Server.Plans;

/// <summary>A node of a YAML file with its place.</summary>
internal abstract record Yaml(Place Place)
{
    /// <param name="IsQuoted">Then it is words, whatever it looks like.</param>
    public sealed record Scalar(Place Place, string Text, bool IsQuoted) : Yaml(Place)
    {
        public bool IsNothing => !IsQuoted && Text is "" or "~" or "null";
    }

    public sealed record Items(Place Place, IReadOnlyList<Yaml> All) : Yaml(Place);

    public sealed record Map(Place Place, IReadOnlyList<(Scalar Key, Yaml Value)> All) : Yaml(Place);
}

/// <summary>
/// Builds the tree ourselves rather than with YamlDotNet's own node types: those stop at the first repeated key, and expand
/// aliases, with which a few lines can fill the memory.
/// </summary>
internal sealed class YamlTree(IParser parser, ICollection<Problem> problems)
{
    private const int DeepestNesting = 20;

    /// <returns>Null where there is no usable tree; then at least one problem was added.</returns>
    public static Yaml? Read(string text, ICollection<Problem> problems)
    {
        if (AddForbidden(text, problems))
            return null;
        try
        {
            return new YamlTree(new SturdyParser(new Parser(new StringReader(text))), problems).Document();
        }
        catch (YamlException wrong)
        {
            problems.Add(new Problem(At(wrong.Start), $"not YAML: {wrong.Message}", "'key: value' and '- item' lines with even indentation"));
            return null;
        }
    }

    // About tabs the parser says something obscure, and only about the first; what nobody can see it lets through.
    private static bool AddForbidden(string text, ICollection<Problem> problems)
    {
        var before = problems.Count;
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var words = lines[line].TrimEnd();
            if (words.AsSpan().TrimStart(' ') is ['\t', ..])
                problems.Add(new Problem(new Place(line + 1, words.IndexOf('\t') + 1), "a tab at the beginning of the line", "spaces: YAML is indented with spaces only"));
            if (words.FirstOrDefault(letter => char.IsControl(letter) && letter != '\t') is not '\0' and var hidden)
                problems.Add(new Problem(new Place(line + 1, words.IndexOf(hidden) + 1), $"the invisible character U+{(int)hidden:X4}", "text only"));
        }
        return problems.Count > before;
    }

    private Yaml? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(new Problem(Place.WholeFile, "the file is empty", "a plan"));
            return null;
        }
        parser.Consume<DocumentStart>();
        var root = Node(1);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            problems.Add(new Problem(At(parser.Current!.Start), "a second document", "one plan in a file, without a '---' line in between"));
        return root;
    }

    private Yaml Node(int depth)
    {
        if (depth > DeepestNesting)
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested more than {DeepestNesting} deep");
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(new Problem(At(alias.Start), $"the alias '*{alias.Value}'", "the value itself written out"));
            return new Yaml.Scalar(At(alias.Start), "", IsQuoted: false);
        }
        if (parser.TryConsume<Scalar>(out var scalar))
            return new Yaml.Scalar(At(scalar.Start), scalar.Value, scalar.Style is not ScalarStyle.Plain);
        if (parser.TryConsume<SequenceStart>(out var list))
            return Items(At(list.Start), depth);
        if (parser.TryConsume<MappingStart>(out var map))
            return Map(At(map.Start), depth);
        // Of some broken files the parser makes a key without a value.
        throw new YamlException(parser.Current!.Start, parser.Current.End, "an end where a value is expected");
    }

    private Yaml.Items Items(Place at, int depth)
    {
        var all = new List<Yaml>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            all.Add(Node(depth + 1));
        return new Yaml.Items(at, all);
    }

    private Yaml.Map Map(Place at, int depth)
    {
        var all = new List<(Yaml.Scalar, Yaml)>();
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var (key, value) = (Node(depth + 1), Node(depth + 1));
            if (key is not Yaml.Scalar name)
                problems.Add(new Problem(key.Place, "a list or mapping as a key", "a word"));
            else if (seen.TryGetValue(name.Text, out var first))
                problems.Add(new Problem(name.Place, $"'{name.Text}' for the second time", $"it once; it stands in line {first.Line} already"));
            else
            {
                seen.Add(name.Text, name.Place);
                all.Add((name, value));
            }
        }
        return new Yaml.Map(at, all);
    }

    private static Place At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
