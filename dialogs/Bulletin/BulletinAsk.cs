using System.Globalization;
using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Which bulletin is meant, and what is wanted with it; fits into a button and comes back out of it.</summary>
/// <param name="Wanted">One of the constants here.</param>
/// <param name="Section">Key of the section that is to be shown.</param>
public sealed record BulletinAsk(string Wanted, BulletinKind Kind, Period Span, string Section = "")
{
    public const string Show = "show";
    public const string ShowSection = "section";
    public const string Redraft = "redraft";
    public const string Release = "release";
    public const string Word = "word";
    public const string Excel = "excel";

    /// <summary>The pick that holds a tap's argument.</summary>
    public const string Tapped = "bulletin";

    public string Id => BulletinSpans.IdOf(Kind, Span);

    public static Intent Intent(Tap tap) =>
        tap.Argument?.StartsWith(Release + ":", StringComparison.Ordinal) == true ? Language.Intent.ReleaseBulletin : Language.Intent.ShowBulletin;

    public Tap ToTap(Turn turn) => new(turn.Id, Taps.Bulletin, $"{Wanted}:{Id}:{Section}");

    /// <summary>By button, by the span that was named, by the kind; else the one that is being talked of. Null where none of these tells.</summary>
    public static BulletinAsk? Of(Turn turn, Act act)
    {
        if (turn.Picks.GetValueOrDefault(Tapped)?.Split(':') is [var wanted, var id, var section])
            return Of(id) is { } tapped ? tapped with { Wanted = wanted, Section = section } : null;
        if (AskedPeriod.TryRead(act.Slots.Period, out var span) && BulletinSpans.KindOf(span) is { } kind)
            return new BulletinAsk(Show, kind, NotAhead(turn, kind, span));
        if (act.Slots.Bulletin is { } said)
            return new BulletinAsk(Show, said, Latest(said, turn.Today));
        return null;
    }

    public static BulletinAsk? Of(string? id)
    {
        if (id?.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash)
            || !Enum.TryParse<BulletinKind>(id[..dash], ignoreCase: true, out var kind)
            || !DateOnly.TryParseExact(id[(dash + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return null;
        return BulletinSpans.Of(kind, first) is var span && span.First == first ? new BulletinAsk(Show, kind, span) : null;
    }

    /// <summary>The one of the last span that is over, where the plan's first rule says of which kind.</summary>
    public static BulletinAsk Usual(Turn turn)
    {
        var kind = turn.Plan.Bulletins.Count > 0 ? turn.Plan.Bulletins[0].Kind : BulletinKind.Monthly;
        return new BulletinAsk(Show, kind, Latest(kind, turn.Today));
    }

    /// <summary>12月通报 said in July is last year's, where the plan is about that year, too.</summary>
    public static Period NotAhead(Turn turn, BulletinKind kind, Period span)
    {
        if (span.First <= turn.Today || kind == BulletinKind.Weekly)
            return span;
        var before = BulletinSpans.Of(kind, span.First.AddYears(-1));
        return before.First <= turn.Today && before.Last >= turn.Plan.Period.First ? before : span;
    }

    private static Period Latest(BulletinKind kind, DateOnly today) =>
        BulletinSpans.Of(kind, today) is var running && running.Last <= today ? running : BulletinSpans.Before(kind, running);
}
