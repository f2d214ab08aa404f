namespace PromoBot.Language;

/// <summary>What the dialog should mark and ask: names guessed from the surroundings alone, places with several readings.</summary>
internal static class Doubtful
{
    public static IReadOnlyList<Doubt> In(Message message, Evidence evidence, Slots slots)
    {
        List<Doubt>? doubts = null;
        foreach (var place in message.Values.Places)
        {
            if (place.Others.Count > 0 && slots.Places.Contains(place.Name) && evidence.Holds(place.Span))
                (doubts ??= []).Add(new("places", [place.Name, .. place.Others]));
        }
        foreach (var name in evidence.Names(NameKind.Company))
        {
            if (!slots.Companies.Contains(name.Text) || name.Sure)
                continue;
            var near = Nearest(name.Text, message.Said.Known.Companies);
            if (near.Count > 0)
                (doubts ??= []).Add(new("companies", near));
        }
        return doubts ?? (IReadOnlyList<Doubt>)[];
    }

    /// <summary>Names of the books that differ by one character: did you mean…?</summary>
    private static List<string> Nearest(string name, IReadOnlyList<string> known)
    {
        var near = new List<string>();
        foreach (var other in known)
        {
            if (Math.Abs(other.Length - name.Length) <= 1 && name.Length > 2 && IsOneApart(name, other))
                near.Add(other);
        }
        return near;
    }

    private static bool IsOneApart(string one, string two)
    {
        var start = 0;
        while (start < one.Length && start < two.Length && one[start] == two[start])
            start++;
        var (end1, end2) = (one.Length, two.Length);
        while (end1 > start && end2 > start && one[end1 - 1] == two[end2 - 1])
            (end1, end2) = (end1 - 1, end2 - 1);
        return Math.Max(end1 - start, end2 - start) == 1;
    }
}
