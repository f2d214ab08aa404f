using System.Security.Cryptography;

namespace PromoBot.Training;

/// <summary>The labelled messages of <c>tests/language</c>, as its <c>sets.tsv</c> sorts them.</summary>
internal sealed class Sets(string folder)
{
    private readonly List<(string Name, string Role)> all = [.. File.ReadLines(Path.Combine(folder, "sets.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => (line.Split('\t')[0], line.Split('\t')[1]))];

    /// <summary>Those that may be learned from.</summary>
    /// <param name="without">Sets that are to be measured instead.</param>
    public IEnumerable<(string File, bool IsFresh)> ToLearnFrom(IReadOnlyCollection<string> without) =>
        all.Where(set => set.Role is "tuned" or "fresh" && !without.Contains(set.Name)).Select(set => (Path.Combine(folder, set.Name + ".jsonl"), set.Role == "fresh"));

    /// <summary>Tells the messages that were learned from: beside the weights it shows which they are of.</summary>
    public string Stamp(IReadOnlyCollection<string> without)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, _) in ToLearnFrom(without))
            hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
