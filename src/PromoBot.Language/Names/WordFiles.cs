using System.Reflection;

namespace PromoBot.Language;

/// <summary>The tables beside this file: a line is a class (<c>tag:fortune500</c>), a tab, and words with spaces between.</summary>
internal static class WordFiles
{
    public static IEnumerable<(string Class, string? Value, string[] Words)> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var (name1, value) = Split(line[..tab]);
            yield return (name1, value, Words(line[(tab + 1)..]));
        }
    }

    private static (string Class, string? Value) Split(string head)
    {
        var colon = head.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (head, null) : (head[..colon], head[(colon + 1)..]);
    }

    private static string[] Words(string line) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '))];
}
