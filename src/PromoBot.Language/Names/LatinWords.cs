namespace PromoBot.Language;

/// <summary>Runs of capitalised words, in English text and inside Chinese.</summary>
internal static class LatinWords
{
    private const string Particles = " de van von der den del la le di da bin al ";

    /// <summary>From a capital letter on: Siemens Energy, Procter &amp; Gamble, Mr. de Vries, Knorr-Bremse.</summary>
    public static Span Capitalised(string said, int start)
    {
        var end = WordEnd(said, start);
        while (NextWord(said, end) is var next && next > 0)
            end = next;
        return new(start, end);
    }

    /// <summary>The person in such a run: after Dr., or beginning with a first name.</summary>
    public static Span? PersonIn(string said, Span run)
    {
        var first = run.Start;
        var end = WordEnd(said, first);
        var word = said[first..end].TrimEnd('.').ToLowerInvariant();
        if (word is "mr" or "mrs" or "ms" or "dr" or "prof" or "professor" or "herr" or "frau" or "miss")
            return end < run.End ? run : null;
        if (!Surnames.IsGiven(word) || said[first..end].All(char.IsUpper))
            return null;
        return run;
    }

    public static int WordEnd(string said, int at)
    {
        while (at < said.Length && (IsLatin(said[at]) || (said[at] is '-' or '\'' or '&' or '+' or '’' && at + 1 < said.Length
            && IsLatin(said[at + 1]))))
            at++;
        return at;
    }

    public static bool IsLatin(char character) => char.IsLetterOrDigit(character) && !Characters.IsHan(character);

    private static int NextWord(string said, int end)
    {
        var at = end;
        if (at < said.Length && said[at] == '.' && IsTitle(said, end))
            at++;
        var from = at;
        while (at < said.Length && said[at] == ' ')
            at++;
        if (at == from && said[Math.Max(0, from - 1)] != '.')
            return -1;
        if (at >= said.Length)
            return -1;
        if (said[at] == '&' && at + 2 < said.Length && said[at + 1] == ' ' && char.IsUpper(said[at + 2]))
            return WordEnd(said, at + 2);
        if (char.IsUpper(said[at]))
            return WordEnd(said, at);
        var word = WordEnd(said, at);
        if (said[at..word] == "of" && IsBody(said, end) && word + 1 < said.Length && char.IsUpper(said[word + 1]))
            return WordEnd(said, word + 1);
        if (word == at || !Particles.Contains($" {said[at..word]} ", StringComparison.Ordinal) || word + 1 >= said.Length || said[word] != ' ' || !char.IsUpper(said[word + 1]))
            return -1;
        return WordEnd(said, word + 1);
    }

    /// <summary>Chamber of Commerce, Bank of China.</summary>
    private static bool IsBody(string said, int end) =>
        Array.Exists(["Chamber", "Bank", "University", "Institute", "Association", "Federation", "Academy", "Board"], body =>
        Characters.EndsAt(said, end, body));

    private static bool IsTitle(string said, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiLetter(said[start - 1]))
            start--;
        return said[start..end].ToUpperInvariant() is "DR" or "MR" or "MS" or "MRS" or "PROF";
    }
}
