using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Commands;

/// <summary>A plan as text for the console.</summary>
internal static class PlanText
{
    public static string Summary(Plan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.Authority.Name}, {plan.Period.First:yyyy-MM-dd} to {plan.Period.Last:yyyy-MM-dd}: {plan.Indicators.Count} indicators, {plan.Units.Count} units, {plan.People.Count} people");

    public static string Of(Plan plan) => string.Join('\n', [Summary(plan), .. Rhythm(plan), .. plan.Indicators.SelectMany(indicator => Lines(plan, indicator))]);

    private static IEnumerable<string> Rhythm(Plan plan)
    {
        if (plan.Verifies.Count > 0)
            yield return $"Verified before they count: {string.Join(", ", plan.Verifies.Select(Lower))}s";
        if (plan.Bulletins.Count > 0)
            yield return $"Bulletins: {string.Join(", ", plan.Bulletins.Select(rule => $"{Lower(rule.Kind)} within {rule.DueAfterDays} days"))}";
        foreach (var occasion in plan.Calendar)
            yield return string.Create(CultureInfo.InvariantCulture, $"{occasion.From:yyyy-MM-dd} to {occasion.To:yyyy-MM-dd}  {occasion.Name} ({string.Join(", ", occasion.Places)})");
    }

    private static IEnumerable<string> Lines(Plan plan, Indicator indicator)
    {
        yield return $"\n{indicator.Id}  {indicator.Name["zh-CN"]} ({indicator.Unit.Name}, {ProgressRows.Op(indicator)}{Span(indicator.Span)}{(indicator.IsBonus ? ", bonus" : "")}{(indicator.BeatsLastYear ? ", last year's results" : "")})";
        foreach (var (unit, tiers) in indicator.Targets)
            yield return $"  {plan.FindUnit(unit)?.Name ?? plan.Authority.Name}{(indicator.IsBonus ? "" : $": {ProgressText.Targets(tiers)}")}";
        foreach (var (post, tiers) in indicator.PostTargets)
            yield return $"  each {post}: {ProgressText.Targets(tiers)}";
    }

    private static string Span(Span span) => span switch
    {
        Domain.Span.Whole => "",
        Domain.Span.Each { Months: 12 } => ", per year",
        Domain.Span.Each { Months: 6 } => ", per half-year",
        Domain.Span.Each { Months: 3 } => ", per quarter",
        Domain.Span.Each => ", per month",
        Domain.Span.Days days => string.Create(CultureInfo.InvariantCulture, $", {days.Period.First:yyyy-MM-dd} to {days.Period.Last:yyyy-MM-dd}"),
        var other => throw new InvalidOperationException($"No words for {other}."),
    };

    private static string Lower<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}
