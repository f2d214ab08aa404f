namespace PromoBot.Language;

/// <summary>Names typed without capitals.</summary>
internal sealed partial class EnglishNames
{
    /// <summary>Typed without capitals: only names that are known, and what follows "visited".</summary>
    private void LowerCase()
    {
        if (!Said.AsSpan(Math.Min(1, Said.Length)).ContainsAnyInRange('A', 'Z'))
            AfterVerbs();
        foreach (var mark in message.Marks.Where(mark => Named.Has(mark.Sign)))
        {
            if (!IsTaken(mark.Span) && (char.IsUpper(Said[mark.Start]) || mark.Length >= 4 || mark.Sign is Sign.KnownCompany))
                names.Add(new(mark.Span, NameKind.Company, message.Words(mark.Span), "known"));
        }
    }

    /// <summary>visited covestro n linde today: the words after the verb, up to one that is known.</summary>
    private void AfterVerbs()
    {
        foreach (var verb in message.Marks.Where(mark => mark.Sign is Sign.LogVisitOut or Sign.LogVisitMet or Sign.LogVisitIn
            or Sign.LogVisitOnline or Sign.LogVisitPhone or Sign.FindCompany))
        {
            var at = Characters.SkipSpaces(Text, verb.End);
            while (Array.Find(Joints, joint => Characters.StartsAt(Text, at, joint)) is { } joint)
                at += joint.Length;
            if (Text.IndexOf(" from ", verb.End, Math.Min(24, Text.Length - verb.End), StringComparison.Ordinal) is >= 0 and var from)
                at = from + 6;
            for (var more = true; more && at < Text.Length;)
            {
                var end = LatinWords.WordEnd(Said, at);
                var span = new Span(at, end);
                if (span.Length < 3 || message.StartingAt(at, NotInNames) is not null || message.StartingAt(at, Titles) is not null
                    || message.StartingAt(at, SignSet.Of(Sign.EnglishKind, Sign.EnglishUnit, Sign.Industry, Sign.Org)) is not null || IsTaken(span) || IsPlace(span) || IsValue(span)
                    || Surnames.IsGiven(Text[at..end]) || !char.IsLetter(Text[at]))
                    break;
                names.Add(new(span, NameKind.Company, message.Words(span), "after the verb", Sure: false));
                var joined = Array.Find(Joints[2..], joint => Characters.StartsAt(Text, end, joint));
                more = joined is not null;
                at = end + (joined?.Length ?? 0);
            }
        }
    }

    private static readonly string[] Joints = ["with ", "to ", " and ", " n ", " & ", ", "];
}
