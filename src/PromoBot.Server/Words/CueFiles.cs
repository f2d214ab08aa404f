using PromoBot.Dialogs;
using PromoBot.Language;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PromoBot.Server.Words;

/// <summary>Reads the cues that stand beside the conversations (<c>dialogs/LogVisit/cues.zh-CN.yaml</c>): class → list of words.</summary>
internal static class CueFiles
{
    public static Cues Load()
    {
        var assembly = typeof(Conversation).Assembly;
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(IsCueFile).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            foreach (var (key, words) in Read(name, reader))
            {
                if (!classes.TryGetValue(key, out var known))
                    classes.Add(key, known = []);
                known.AddRange(words);
            }
        }
        return new(classes.ToDictionary(one => one.Key, one => (IReadOnlyList<string>)one.Value, StringComparer.Ordinal));
    }

    /// <summary>The classes of one file, as <c>log_visit.out</c>.</summary>
    /// <exception cref="InvalidDataException">Names the file and the line.</exception>
    public static IEnumerable<(string Class, IReadOnlyList<string> Words)> Read(string name, TextReader reader)
    {
        var folder = Snake(name.Split('/')[0]);
        foreach (var (key, value) in Root(name, reader).Children)
        {
            if (value is not YamlSequenceNode words)
                throw Wrong(name, value.Start, $"'{key}' wants a list of words");
            yield return ($"{folder}.{key}", [.. words.Children.Select(word => Word(name, word))]);
        }
    }

    private static YamlMappingNode Root(string name, TextReader reader)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(reader);
        }
        catch (YamlException wrong)
        {
            throw new InvalidDataException($"{name}, line {wrong.Start.Line}: {wrong.Message}", wrong);
        }
        return yaml.Documents is [var document, ..] && document.RootNode is YamlMappingNode root ? root
            : throw Wrong(name, Mark.Empty, "classes with lists of words are expected");
    }

    private static string Word(string name, YamlNode node) =>
        node is YamlScalarNode { Value: { Length: > 0 } word } ? word : throw Wrong(name, node.Start, "a word is expected");

    private static InvalidDataException Wrong(string name, Mark at, string what) => new($"{name}, line {at.Line}, column {at.Column}: {what}.");

    private static bool IsCueFile(string name) => Path.GetFileName(name).StartsWith("cues.", StringComparison.Ordinal)
        && name.EndsWith(".yaml", StringComparison.Ordinal);

    private static string Snake(string name) =>
        string.Concat(name.Select((character, at) => char.IsUpper(character)
            ? (at > 0 ? "_" : "") + char.ToLowerInvariant(character) : character.ToString()));
}
