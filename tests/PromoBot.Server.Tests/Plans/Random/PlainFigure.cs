namespace PromoBot.Server.Tests.Plans;

/// <summary>What <c>progress --json</c> has to say about one indicator; null where there is no figure.</summary>
internal sealed record PlainFigure(
    string Id,
    decimal? Expected,
    decimal? Stretch,
    decimal? Done,
    decimal? Verified,
    decimal? Pending,
    decimal? Gap,
    decimal? GapWithPending,
    decimal Elapsed,
    string Status,
    decimal? NeededPerMonth,
    string? Lacks);

/// <summary>The figures of an indicator for one owner on one day, worked out from the lines that count.</summary>
/// <param name="owner">A unit's id, <c>authority</c>, or a person's id where the indicator goes by post.</param>
internal sealed class PlainFigures(PlainPlan plan, Dictionary<object, object> indicator, IReadOnlyList<PlainLine> lines, DateOnly today)
{
    private readonly Dictionary<object, object> measure = PlainPlan.Map(indicator, "measure");

    private bool IsBonus => PlainPlan.Text(indicator, "bonus") == "true";

    private bool IsByPost => indicator.ContainsKey("posts");

    private bool IsStrict => PlainPlan.Text(indicator, "compare") is { } compare ? compare == ">" : PlainPlan.Text(indicator, "beat_last_year") == "true";

    private string Kind => (string)measure["kind"] == "reported" && PlainPlan.Text(measure, "adds_up") == "false" ? "rate" : (string)measure["kind"];

    private decimal Size => PlainPlan.MoneyUnit(Kind is "share" or "growth" ? PlainPlan.Text(measure, "in") ?? "个" : (string)indicator["unit"])?.Size ?? 1;

    /// <summary>Null where the owner owes nothing.</summary>
    /// <param name="post">Null for a unit or the authority.</param>
    public PlainFigure? Of(string owner, string? post, DateOnly at)
    {
        if ((post is not null) != IsByPost || Target(owner, post ?? "") is not { } target)
            return null;
        var (first, last) = Span(at);
        var days = last.DayNumber - first.DayNumber + 1;
        var elapsed = (decimal)Math.Clamp(at.DayNumber - first.DayNumber + 1, 0, days) / days;
        var (verified, pending, part, of) = Figures(owner, first, at);
        decimal? expected = IsBonus ? null : target.Expected;
        var done = verified is null ? pending : verified + pending;
        // Of a growth the share done is that of the sum which is needed.
        var needed = of * (1 + (expected / 100));
        var share = Kind == "growth" ? needed > 0 ? part / needed : 0 : expected > 0 ? verified / expected : 0;
        var isMet = !IsBonus && verified is not null && (IsStrict ? verified > expected : verified >= expected);
        var isSteady = Kind is "share" or "rate";
        var status = IsBonus ? "bonus"
            : Kind == "growth" && verified is null ? "unknown"
            : isMet ? "done"
            : at > last ? "missed"
            : at < first && (Kind == "growth" ? part == 0 : (done ?? 0) == 0) ? "not_started"
            : isSteady ? verified is null ? "not_started" : "behind"
            : share >= elapsed ? "ahead" : "behind";
        var required = IsStrict && Kind is not "growth" && PlainPlan.MoneyUnit((string)indicator["unit"]) is null ? Math.Floor(expected ?? 0) + 1 : expected;
        var months = MonthsLeft(at, last, first);
        decimal? pace = isSteady || IsBonus || verified is null || months == 0 ? null : Math.Max(required!.Value - verified.Value, 0) / Math.Max(months, 1);
        return new PlainFigure(
            (string)indicator["id"], expected, target.Stretch, done, verified, pending, expected - verified, expected - done,
            elapsed, status, pace, verified is not null ? null : Kind switch { "growth" => "base", "share" => "whole", _ => "report" });
    }

    private (decimal Expected, decimal? Stretch)? Target(string owner, string post)
    {
        if (IsByPost)
            return Tier(PlainPlan.Map(indicator, "posts"), post);
        if (IsBonus)
            return !indicator.ContainsKey("targets") || PlainPlan.Texts(indicator, "targets").Contains(owner) ? (0, null) : null;
        var targets = PlainPlan.Map(indicator, "targets");
        if (Tier(targets, owner) is { } own || owner == "authority")
            return Tier(targets, owner);
        var each = PlainPlan.Map(targets, "each");
        var isMeant = each.Count > 0
            && (PlainPlan.Texts(each, "units") is { Count: > 0 } units ? units.Contains(owner) : PlainPlan.Text(each, "kind") is not { } kind || plan.KindOfUnits[owner] == kind);
        return isMeant ? Tier(targets, "each") : null;
    }

    private static (decimal, decimal?)? Tier(Dictionary<object, object> targets, string owner) => !targets.TryGetValue(owner, out var tier) ? null
        : tier is Dictionary<object, object> tiers ? (PlainPlan.Number(tiers["expected"]), tiers.TryGetValue("stretch", out var stretch) ? PlainPlan.Number(stretch) : null)
        : (PlainPlan.Number(tier), null);

    private (DateOnly First, DateOnly Last) Span(DateOnly at)
    {
        var (first, last) = plan.Period(today);
        if (PlainPlan.Map(indicator, "per") is { Count: > 0 } own)
            return (PlainPlan.Day(own["from"]), PlainPlan.Day(own["to"]));
        var day = at < first ? first : at > last ? last : at;
        return PlainPlan.Text(indicator, "per") switch
        {
            "year" => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
            "quarter" => (new DateOnly(day.Year, (day.Month + 2) / 3 * 3 - 2, 1), new DateOnly(day.Year, (day.Month + 2) / 3 * 3, 1).AddMonths(1).AddDays(-1)),
            "month" => (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1)),
            _ => (first, last),
        };
    }

    /// <summary>Verified and pending, in the plan's unit; and of a growth the sum and its base.</summary>
    private (decimal? Verified, decimal? Pending, decimal Part, decimal? Base) Figures(string owner, DateOnly first, DateOnly at)
    {
        if (Kind == "rate")
            return Rate(owner, at);
        var (part, pendingPart) = (Sum(owner, first, at, isPart: true, isVerified: true), Sum(owner, first, at, isPart: true, isVerified: false));
        if (Kind == "share")
        {
            var (whole, pendingWhole) = (Sum(owner, first, at, isPart: false, isVerified: true), Sum(owner, first, at, isPart: false, isVerified: false));
            decimal? verified = whole == 0 ? null : Math.Round(part / whole * 100, 6);
            var all = whole + pendingWhole == 0 ? 0 : (part + pendingPart) / (whole + pendingWhole) * 100;
            var pending = Math.Round(all - (whole == 0 ? 0 : part / whole * 100), 6);
            return (verified, verified is null && pending == 0 ? null : pending, part, null);
        }
        if (Kind == "growth")
        {
            var years = PlainPlan.Map(PlainPlan.Map(measure, "base"), owner);
            var year = first.Year - 1;
            var before = years.TryGetValue($"{year}", out var given) ? PlainPlan.Number(given)
                : PlainPlan.Text(measure, "base") is { } bare && owner == "authority" && year < plan.Period(today).First.Year ? PlainPlan.Number(bare)
                : year >= plan.Period(today).First.Year ? Sum(owner, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), isPart: true, isVerified: true)
                : 0;
            return before <= 0 ? (null, null, part, null) : (Math.Round((part / before * 100) - 100, 6), Math.Round(pendingPart / before * 100, 6), part, before);
        }
        return (part, pendingPart, part, null);
    }

    private (decimal?, decimal?, decimal, decimal?) Rate(string owner, DateOnly at)
    {
        // Whoever reports it: it is of the unit that owes the rate, or of the authority.
        var readings = lines.Where(line => line.Day <= at && (Target(line.Unit, "") is null ? "authority" : line.Unit) == owner).OrderBy(line => line.Day).ToList();
        var verified = readings.LastOrDefault(line => line.IsVerified)?.Amount;
        var latest = readings.LastOrDefault();
        decimal? pending = latest is { IsVerified: false } ? latest.Amount - (verified ?? 0) : verified is null ? null : 0;
        return (verified, pending, 0, null);
    }

    private decimal Sum(string owner, DateOnly first, DateOnly last, bool isPart, bool isVerified)
    {
        var sum = 0m;
        foreach (var line in lines)
            if (line.IsPart == isPart && line.IsVerified == isVerified && line.Day >= first && line.Day <= last
                && (IsByPost ? line.People.Contains(owner) : owner == "authority" || plan.IsOfUnit(line.Unit, owner)))
                sum += line.Amount;
        return sum / Size;
    }

    // Each day left is its part of its month.
    private static decimal MonthsLeft(DateOnly at, DateOnly last, DateOnly first)
    {
        var left = 0m;
        for (var day = at < first ? first : at.AddDays(1); day <= last; day = day.AddDays(1))
            left += 1m / DateTime.DaysInMonth(day.Year, day.Month);
        return left;
    }
}
