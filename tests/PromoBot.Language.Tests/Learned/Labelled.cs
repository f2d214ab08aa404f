using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using PromoBot.Server.Commands;

namespace PromoBot.Language.Tests;

/// <summary>The labelled messages of tests/language and what its sets.tsv says of them.</summary>
internal static class Labelled
{
    public static IEnumerable<MessageLine> Of(string set) => System.IO.File.ReadLines(File(set + ".jsonl")).Select(line => MessageLine.From(line, Reads.Now));

    public static IEnumerable<string> Sets(string role) => System.IO.File.ReadLines(File("sets.tsv")).Where(line => line.EndsWith("\t" + role, StringComparison.Ordinal))
        .Select(line => line.Split('\t')[0]);

    /// <summary>As the trainer stamps its weights: all messages that may be learned from, in the order of sets.tsv.</summary>
    public static string Stamp()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in System.IO.File.ReadLines(File("sets.tsv")).Where(line => line.EndsWith("\ttuned", StringComparison.Ordinal) || line.EndsWith("\tfresh", StringComparison.Ordinal)))
            hash.AppendData(System.IO.File.ReadAllBytes(File(line.Split('\t')[0] + ".jsonl")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string File(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "language", name);
}
