using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A figure with what it is the sum of.</summary>
internal static class FigureReply
{
    private const int MostChoices = 6;

    /// <param name="before">What the amount that was asked about is, where it is not the figure itself.</param>
    public static Step Of(Turn turn, Facts facts, Candidate candidate, Text? before = null)
    {
        var gap = candidate.Gap(turn, facts);
        var backing = facts.Backings.First(one => one.Of.Indicator == candidate.Indicator.Id && one.Of.Owner == candidate.Owner);
        var lead = FigureLead.Of(turn.Plan, candidate.Owner, gap, backing);
        return Step.Say(new Reply(
            before ?? lead,
            [
                .. before is null ? [] : new[] { new Block.Paragraph(lead) },
                .. ContributionRows.Of(turn, gap, backing),
            ],
            Next(turn, candidate, backing))) with
        {
            Figures = new ShownFigures(candidate.Owner, [candidate.Indicator.Id], candidate.At),
        };
    }

    /// <summary>Several were shown: which one?</summary>
    public static Reply Which(Turn turn, Facts facts, IReadOnlyList<Candidate> candidates) =>
        new(Text.Of("explain.which"), [], [.. candidates.Select(one => Choice(turn, facts, one))]);

    public static Reply Unknown(Turn turn, Facts facts, IReadOnlyList<Candidate> candidates, Amount amount) => new(
        Text.Of("explain.unknown_amount", ("amount", amount)), [], [.. candidates.Take(MostChoices).Select(one => Choice(turn, facts, one))]);

    private static Choice Choice(Turn turn, Facts facts, Candidate one) => new(
        Text.Of(
            "explain.choice",
            ("unit", GapWords.UnitName(turn.Plan, one.Owner)),
            ("indicator", new Value.Named(one.Indicator.Name)),
            ("figure", FigureLead.Figure(one.Gap(turn, facts)))),
        new ExplainAsk(one.Owner, [one.Indicator.Id], one.At, 0).ToTap(turn));

    private static List<Choice> Next(Turn turn, Candidate candidate, Backing backing)
    {
        var choices = new List<Choice>();
        var shown = candidate.Skip + backing.Page.Count;
        var ask = new ExplainAsk(candidate.Owner, [candidate.Indicator.Id], candidate.At, candidate.Skip);
        if (backing.Page.Count > 0 && shown < backing.Count)
            choices.Add(new Choice(Text.Of("explain.more", ("count", backing.Count - shown)), (ask with { Skip = shown }).ToTap(turn)));
        if (candidate.Skip > 0)
            choices.Add(new Choice(Text.Of("explain.first_page"), (ask with { Skip = 0 }).ToTap(turn)));
        if (candidate.Indicator.Targets.ContainsKey(candidate.Owner))
            choices.Add(new Choice(
                Text.Of("explain.see_gap"), new GapAsk(candidate.Owner, "", [candidate.Indicator.Id], null, candidate.At, IsRest: false).ToTap(turn)));
        return choices;
    }
}
