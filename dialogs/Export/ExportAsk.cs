using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Which document is wanted, of which days, for which units.</summary>
internal static class ExportAsk
{
    private static readonly (string Word, DocumentKind Kind)[] Words =
    [
        ("通报", DocumentKind.Bulletin), ("简报", DocumentKind.Bulletin), ("周报", DocumentKind.Bulletin), ("月报", DocumentKind.Bulletin), ("季报", DocumentKind.Bulletin),
        ("年报", DocumentKind.Bulletin), ("总结", DocumentKind.Bulletin), ("bulletin", DocumentKind.Bulletin), ("newsletter", DocumentKind.Bulletin),
        ("排名", DocumentKind.Ranking), ("排行", DocumentKind.Ranking), ("ranking", DocumentKind.Ranking),
        ("外出", DocumentKind.TripPlan), ("回访", DocumentKind.TripPlan), ("行程", DocumentKind.TripPlan), ("trip", DocumentKind.TripPlan),
        ("旬", DocumentKind.TenDays), ("ten-day", DocumentKind.TenDays), ("ten day", DocumentKind.TenDays),
        ("资源", DocumentKind.Resources), ("线索", DocumentKind.Resources), ("在谈", DocumentKind.Resources), ("resource", DocumentKind.Resources), ("leads", DocumentKind.Resources),
        ("流转", DocumentKind.Transfer), ("签约项目", DocumentKind.Transfer), ("signed project", DocumentKind.Transfer),
        ("走访", DocumentKind.Visits), ("接待", DocumentKind.Visits), ("visit", DocumentKind.Visits),
        ("到资", DocumentKind.Receipts), ("到位", DocumentKind.Receipts), ("外资", DocumentKind.Receipts), ("funds", DocumentKind.Receipts), ("fdi", DocumentKind.Receipts),
        ("台账", DocumentKind.Ledger), ("台帐", DocumentKind.Ledger), ("ledger", DocumentKind.Ledger), ("all records", DocumentKind.Ledger),
        ("项目", DocumentKind.Projects), ("project", DocumentKind.Projects),
    ];

    /// <summary>Null where the message names none that can be had.</summary>
    public static DocumentAsk? Of(Turn turn, Act act)
    {
        var named = Words.Where(one => turn.Text.Contains(one.Word, StringComparison.OrdinalIgnoreCase)).Select(one => (DocumentKind?)one.Kind).FirstOrDefault();
        var indicator = act.Slots.Indicator is { } topic ? turn.Plan.Indicators.FirstOrDefault(one => one.Topic == topic) : null;
        if ((named ?? (act.Slots.Indicator is null ? null : DocumentKind.Figures)) is not { } kind)
            return null;
        if (kind == DocumentKind.Bulletin)
        {
            var bulletin = BulletinAsk.Of(turn, act) ?? BulletinAsk.Of(turn.Talk.Bulletin) ?? BulletinAsk.Usual(turn);
            return new DocumentAsk(kind, bulletin.Id, bulletin.Span, []);
        }

        return new DocumentAsk(kind, "", Span(turn, act, kind), Units(turn, act), kind == DocumentKind.Ranking ? indicator?.Id ?? "" : "");
    }

    /// <summary>The one that was named; else this month, these ten days, or the plan's period up to today.</summary>
    private static Period Span(Turn turn, Act act, DocumentKind kind)
    {
        if (kind == DocumentKind.TenDays)
            return TenDays(Named(turn));
        if (AskedPeriod.TryRead(act.Slots.Period, out var span))
            // A trip plan may well be of next month.
            return kind == DocumentKind.TripPlan || BulletinSpans.KindOf(span) is not { } length ? span : BulletinAsk.NotAhead(turn, length, span);
        return kind is DocumentKind.TripPlan or DocumentKind.Visits
            ? BulletinSpans.Of(BulletinKind.Monthly, turn.Today)
            : new Period(turn.Plan.Period.First, turn.Today);
    }

    private static DateOnly Named(Turn turn)
    {
        var month = new DateOnly(turn.Today.Year, turn.Today.Month, 1);
        return turn.Text.Contains("上旬", StringComparison.Ordinal) ? month
            : turn.Text.Contains("中旬", StringComparison.Ordinal) ? month.AddDays(10)
            : turn.Text.Contains("下旬", StringComparison.Ordinal) ? month.AddDays(20)
            : turn.Today;
    }

    /// <summary>旬: 1–10, 11–20, 21 to the end of the month.</summary>
    private static Period TenDays(DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        return day.Day switch
        {
            <= 10 => new Period(month, month.AddDays(9)),
            <= 20 => new Period(month.AddDays(10), month.AddDays(19)),
            _ => new Period(month.AddDays(20), month.AddMonths(1).AddDays(-1)),
        };
    }

    /// <summary>Units hand in their own lists; who keeps or leads the authority gets everybody's, or those of the unit that was named.</summary>
    private static IReadOnlyList<string> Units(Turn turn, Act act)
    {
        if (turn.Me.Role is not (Role.Officer or Role.Leader or Role.Admin))
            return [.. turn.Me.Units.SelectMany(turn.Plan.WithUnitsBelow).Distinct(StringComparer.Ordinal)];
        return act.Slots.Unit is { } said && AskedUnit.Find(turn.Plan, said) is AskedUnit.Known { Unit: not Indicator.Whole } known
            ? turn.Plan.WithUnitsBelow(known.Unit)
            : [];
    }
}
