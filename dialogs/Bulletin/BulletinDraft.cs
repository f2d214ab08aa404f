using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Makes the draft of a bulletin from the books as they stand.</summary>
public static class BulletinDraft
{
    public static Needs Needs(Plan plan, IReadOnlyList<Person> people, BulletinKind kind, Period span, DateOnly today)
    {
        var (before, at) = (BulletinSpans.Before(kind, span), BulletinContents.At(plan, span, today));
        return new Needs
        {
            Bulletins = [BulletinSpans.IdOf(kind, span), BulletinSpans.IdOf(kind, before)],
            TotalsOf = [.. plan.Units.Select(unit => unit.Id), Indicator.Whole, .. people.Select(person => Totals.OfPerson(person.Id))],
            TotalsOn = BulletinContents.Before(plan, span) is { } day ? [at, day] : [at],
            ChronicleOf = new Period(before.First, at),
        };
    }

    /// <param name="existing">The draft that this one takes the place of; null where there is none.</param>
    public static Bulletin Of(Plan plan, IReadOnlyList<Person> people, BulletinKind kind, Period span, DateOnly today, Facts facts, Bulletin? existing)
    {
        var prior = facts.FindBulletin(BulletinSpans.IdOf(kind, BulletinSpans.Before(kind, span)));
        var content = Content(plan, people, kind, span, today, facts);
        return new Bulletin(
            BulletinSpans.IdOf(kind, span),
            kind,
            span,
            (existing?.Revision ?? 0) + 1,
            BulletinPaper.Of(plan, people, content, Issuer(plan, people), prior, facts.Totals, today),
            content.At,
            today,
            BulletinPaper.Kept(content));
    }

    public static BulletinContent Content(Plan plan, IReadOnlyList<Person> people, BulletinKind kind, Period span, DateOnly today, Facts facts) =>
        BulletinContents.Of(
            plan, people, facts.Totals, facts.Chronicle, kind, span, today,
            facts.FindBulletin(BulletinSpans.IdOf(kind, BulletinSpans.Before(kind, span))) is { IsReleased: true } prior ? prior.DraftedOn : null);

    /// <summary>The unit of the officer who keeps the books.</summary>
    private static string Issuer(Plan plan, IReadOnlyList<Person> people) =>
        people.FirstOrDefault(person => person.Role == Role.Officer) is { } officer && plan.FindUnit(officer.Unit) is { } unit ? unit.Name : plan.Authority.Name;
}
