namespace PromoBot.Language;

/// <summary>Organisations that are called like places or things: Penang Skills Development Centre, Kansai Economic Federation.</summary>
internal sealed partial class EnglishNames
{
    private static readonly HashSet<string> OfBodies = new(StringComparer.Ordinal)
    {
        "centre", "center", "council", "board", "institute", "association", "chamber", "federation", "agency", "authority", "corporation", "university", "college", "society", "foundation", "academy",
        "union", "consortium", "ministry",
    };

    private static readonly SignSet Planning = SignSet.Of(Sign.AddLeadWant, Sign.AddLeadBuild, Sign.AddLeadLead, Sign.AddLeadInvest,
        Sign.MoveProjectSigned, Sign.MoveProjectStarted, Sign.MoveProjectProducing, Sign.MoveProjectOperating, Sign.MoveProjectShelved, Sign.MoveProjectLost, Sign.MoveProjectTalking,
        Sign.LogFundsArrived, Sign.HandoverHandover);

    /// <summary>Whom the directory knows is one of us.</summary>
    private void OfBooks()
    {
        foreach (var mark in message.Marks.Where(mark => mark.Sign is Sign.KnownPerson && !IsTaken(mark.Span)))
            names.Add(new(mark.Span, NameKind.Official, message.Words(mark.Span), "one of ours"));
    }

    /// <summary>Three words or more with capitals, the last one a word for a body, where nothing is being built.</summary>
    private void Bodily()
    {
        for (var at = 0; at < Said.Length; at++)
        {
            if (!char.IsUpper(Said[at]) || Characters.IsLetterAt(Text, at - 1))
                continue;
            var run = LatinWords.Capitalised(Said, at);
            var start = run.Start;
            while (start < run.End && message.StartingAt(start, NotInNames) is { } mark && mark.End < run.End && !IsPlace(new(start, LatinWords.WordEnd(Said, start))) && !IsNation(start, mark, run.End))
                start = Characters.SkipSpaces(Text, mark.End);
            var words = Text[start..run.End].Split(' ');
            var span = new Span(start, run.End);
            if (words.Length >= 3 && OfBodies.Contains(words[^1]) && !message.ClauseAt(start).HasAny(Planning) && !IsTaken(span) && !IsUnit(span) && !Characters.EndsAt(Text, start, "our "))
                names.Add(new(span, NameKind.Company, message.Words(span), "a body"));
            at = Math.Max(at, run.End - 1);
        }
    }
}
