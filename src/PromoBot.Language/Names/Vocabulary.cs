using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace PromoBot.Language;

/// <summary>Every word the reader knows: the cues of the conversations, the words of the field, and the names of the books.</summary>
internal sealed class Vocabulary
{
    private readonly Lexicon words = new();
    private readonly ConditionalWeakTable<KnownNames, Lexicon> books = [];

    public Vocabulary(Cues cues)
    {
        AddCues(cues);
        AddTable("words.tsv");
        AddTable("english.tsv");
        Homophones.AddTypos(cues, words);
    }

    public List<Mark> Find(string text, KnownNames known)
    {
        var found = new List<Mark>(64);
        words.Find(text, found);
        if (!ReferenceEquals(known, KnownNames.None))
            books.GetValue(known, OfBooks).Find(text, found);
        return Longest(found);
    }

    /// <summary>Names of the books in a text, those inside of longer ones too.</summary>
    public List<Mark> OfBooks(string text, KnownNames known)
    {
        var found = new List<Mark>();
        books.GetValue(known, OfBooks).Find(text, found);
        return found;
    }

    /// <summary>
    /// A word inside a longer one says nothing of its own: 签约 in 签约额. Words that ask and words that report do not hide
    /// each other (接待 in 接待了, 项目 in 签约项目), a measure hides only what it is made of.
    /// </summary>
    private static List<Mark> Longest(List<Mark> found)
    {
        found.Sort(static (one, other) => one.Start != other.Start ? one.Start - other.Start
            : one.End != other.End ? other.End - one.End : (int)one.Sign - (int)other.Sign);
        Span<int> reach = stackalloc int[Layers.Count];
        Span<int> from = stackalloc int[Layers.Count];
        reach.Fill(-1);
        from.Fill(-1);
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var mark = found[i];
            var layer = Layers.Of(mark.Sign);
            if (IsHidden(mark, layer, reach, from))
                continue;
            if (mark.End > reach[layer])
                (from[layer], reach[layer]) = (mark.Start, mark.End);
            found[kept++] = mark;
        }
        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    private static bool IsHidden(Mark mark, int layer, Span<int> reach, Span<int> from)
    {
        for (var outer = 0; outer < Layers.Count; outer++)
        {
            var isInside = mark.End <= reach[outer] && !(mark.Start == from[outer] && mark.End == reach[outer]);
            if (isInside && Layers.Hides(outer, layer, mark.Sign))
                return true;
        }
        return false;
    }

    private void AddCues(Cues cues)
    {
        foreach (var name in cues.Classes)
        {
            if (!SignOf(name, out var sign))
                continue;
            foreach (var word in cues[name])
                words.Add(word, sign);
        }
    }

    private void AddTable(string file)
    {
        foreach (var (name, value, all) in WordFiles.Read(file))
        {
            if (!SignOf(name, out var sign))
                throw new InvalidOperationException($"{file}: '{name}' is no sign.");
            foreach (var word in all)
                words.Add(word, sign, value);
        }
    }

    /// <summary>log_visit.out → LogVisitOut.</summary>
    internal static bool SignOf(string name, out Sign sign) =>
        Signs.TryGetValue(name.Replace("_", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), out sign);

    private static readonly FrozenDictionary<string, Sign> Signs =
        Enum.GetValues<Sign>().ToFrozenDictionary(sign => sign.ToString(), StringComparer.OrdinalIgnoreCase);

    private static Lexicon OfBooks(KnownNames known)
    {
        var lexicon = new Lexicon();
        foreach (var (names, sign) in new[]
        {
            (known.Units, Sign.KnownUnit), (known.People, Sign.KnownPerson), (known.Companies, Sign.KnownCompany),
            (known.Projects, Sign.KnownProject),
        })
        {
            foreach (var name in names.Where(name => name.Length > 1))
                lexicon.Add(name, sign);
        }
        return lexicon;
    }
}
