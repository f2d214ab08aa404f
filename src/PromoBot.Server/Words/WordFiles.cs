using System.Reflection;
using System.Text;
using PromoBot.Dialogs;
using PromoBot.Language;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PromoBot.Server.Words;

/// <summary>
/// Reads <c>LogVisit/words.zh-CN.yaml</c> and the like from the assemblies: a flat map from key to sentence. The folder gives
/// the first half of the key (<c>log_visit.saved</c>), a file in no folder gives <c>talk</c>.
/// </summary>
public static class WordFiles
{
    private const string Rootless = "talk";

    public static string Tag(Locale locale) => locale switch
    {
        Locale.Zh => "zh-CN",
        Locale.En => "en",
        _ => throw new ArgumentOutOfRangeException(nameof(locale), locale, "A language without word files."),
    };

    /// <summary>The words of all conversations and those the server itself needs to draw a reply.</summary>
    public static WordBook Load() => Load([
        .. Embedded(typeof(Conversations).Assembly),
        .. Embedded(typeof(WordFiles).Assembly),
    ]);

    /// <exception cref="BrokenWordsException">With all problems of all files.</exception>
    public static WordBook Load(IEnumerable<WordFile> files)
    {
        var problems = new List<string>();
        var languages = Enum.GetValues<Locale>()
            .ToDictionary(locale => locale, _ => new Dictionary<string, Sentence>(StringComparer.Ordinal));
        foreach (var file in files)
        {
            if (LocaleOf(file.Name) is { } locale)
                Read(file, languages[locale], problems);
            else
                problems.Add($"{file.Name}: expected words.zh-CN.yaml or words.en.yaml");
        }

        return problems.Count == 0
            ? new WordBook(languages.ToDictionary(one => one.Key, one => (IReadOnlyDictionary<string, Sentence>)one.Value))
            : throw new BrokenWordsException(problems);
    }

    private static IEnumerable<WordFile> Embedded(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(IsWords).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            yield return new WordFile(name, reader.ReadToEnd());
        }
    }

    private static bool IsWords(string resource) =>
        resource.Split('/')[^1] is var file && file.StartsWith("words.", StringComparison.Ordinal)
        && file.EndsWith(".yaml", StringComparison.Ordinal);

    private static Locale? LocaleOf(string name)
    {
        foreach (var locale in Enum.GetValues<Locale>())
        {
            if (name.EndsWith($"words.{Tag(locale)}.yaml", StringComparison.Ordinal))
                return locale;
        }

        return null;
    }

    private static void Read(WordFile file, Dictionary<string, Sentence> into, List<string> problems)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(file.Yaml));
        }
        catch (YamlException e)
        {
            problems.Add($"{file.Name}({e.Start.Line},{e.Start.Column}): {e.InnerException?.Message ?? e.Message}");
            return;
        }

        if (yaml.Documents.Count == 0)
            return;
        if (yaml.Documents[0].RootNode is not YamlMappingNode map)
        {
            problems.Add($"{file.Name}(1,1): expected lines of 'key: sentence'");
            return;
        }

        var prefix = Prefix(file.Name);
        foreach (var (key, value) in map)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name } || value is not YamlScalarNode { Value: { Length: > 0 } words })
                problems.Add($"{file.Name}({key.Start.Line},{key.Start.Column}): expected 'key: sentence' on '{key}'");
            else if (Parse(words, out var problem) is not { } sentence)
                problems.Add($"{file.Name}({value.Start.Line},{value.Start.Column}): {name}: {problem}");
            else if (!into.TryAdd($"{prefix}.{name}", sentence))
                problems.Add($"{file.Name}({key.Start.Line},{key.Start.Column}): '{prefix}.{name}' stands in another file too");
        }
    }

    private static Sentence? Parse(string words, out string? problem)
    {
        try
        {
            problem = null;
            return Sentence.Parse(words);
        }
        catch (FormatException e)
        {
            problem = e.Message;
            return null;
        }
    }

    private static string Prefix(string name)
    {
        if (!name.Contains('/', StringComparison.Ordinal))
            return Rootless;
        var prefix = new StringBuilder();
        foreach (var letter in name.Split('/')[^2])
        {
            if (char.IsUpper(letter) && prefix.Length > 0)
                prefix.Append('_');
            prefix.Append(char.ToLowerInvariant(letter));
        }

        return prefix.ToString();
    }
}

/// <param name="Name">With its folder: <c>LogVisit/words.en.yaml</c>.</param>
public sealed record WordFile(string Name, string Yaml);

/// <summary>Word files that cannot be read: a fault of the build, told with file and line.</summary>
public sealed class BrokenWordsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems => problems;
}
