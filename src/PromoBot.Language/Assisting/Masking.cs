using System.Text;

namespace PromoBot.Language;

/// <summary>
/// Hides people, companies and numbers to call. A name is hidden where the books know it or the reader finds it: one that
/// neither sees goes out as written.
/// </summary>
internal static class Masking
{
    private const string Person = "人";
    private const string Company = "企业";

    public static Masked Of(Message message, IEnumerable<Mark> known, bool hidesNames)
    {
        var found = Contacts.In(message);
        if (hidesNames)
        {
            found.AddRange(message.Names.Where(name => Kind(name.Kind) is not null).Select(name => (name.Span, Kind(name.Kind)!)));
            found.AddRange(known.Where(mark => mark.Sign is Sign.KnownPerson or Sign.KnownCompany)
                .Select(mark => (mark.Span, mark.Sign is Sign.KnownPerson ? Person : Company)));
        }
        return Hidden(message.Folded.Said, Apart(found));
    }

    private static string? Kind(NameKind kind) => kind switch
    {
        NameKind.Company => Company,
        NameKind.Contact or NameKind.Official or NameKind.Colleague => Person,
        _ => null,
    };

    /// <summary>In order, and where two overlap all that either covers: half a name is a name too.</summary>
    private static List<(Span Span, string Kind)> Apart(List<(Span Span, string Kind)> found)
    {
        var apart = new List<(Span Span, string Kind)>();
        foreach (var (span, kind) in found.OrderBy(one => one.Span.Start).ThenByDescending(one => one.Span.End))
        {
            if (apart.Count > 0 && apart[^1].Span.Touches(span))
                apart[^1] = (new(apart[^1].Span.Start, Math.Max(apart[^1].Span.End, span.End)), apart[^1].Kind);
            else
                apart.Add((span, kind));
        }
        return apart;
    }

    private static Masked Hidden(string said, List<(Span Span, string Kind)> spans)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = new StringBuilder(said.Length);
        var at = 0;
        foreach (var (span, kind) in spans)
        {
            text.Append(said, at, span.Start - at).Append(MarkOf(span.Of(said), kind, marks));
            at = span.End;
        }
        return new(text.Append(said, at, said.Length - at).ToString(), marks);
    }

    /// <summary>The same name has the same mark, so that it is seen to be the same.</summary>
    private static string MarkOf(string words, string kind, Dictionary<string, string> marks)
    {
        var count = 1;
        foreach (var (mark, hidden) in marks)
        {
            if (!mark.StartsWith($"[{kind}", StringComparison.Ordinal))
                continue;
            if (hidden == words)
                return mark;
            count++;
        }
        marks.Add($"[{kind}{count}]", words);
        return $"[{kind}{count}]";
    }
}
