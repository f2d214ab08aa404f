using PromoBot.Domain;

namespace PromoBot.Server.Commands;

/// <summary>A plan as text for the console.</summary>
internal static class PlanText
{
    public static string Summary(Plan plan) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{plan.Authority.Name}, {plan.Period.First:yyyy-MM-dd} to {plan.Period.Last:yyyy-MM-dd}: {plan.Indicators.Count} indicators, {plan.Units.Count} units, {plan.People.Count} people");

    public static string Of(Plan plan)
    {
        var lines = new List<string> { Summary(plan) };
        foreach (var indicator in plan.Indicators)
        {
            lines.Add($"\n{indicator.Id}  {indicator.Name["zh-CN"]} ({indicator.Unit.Name}, {ProgressRows.Op(indicator)})");
            lines.AddRange(indicator.Targets.Select(target => $"  {plan.FindUnit(target.Key)?.Name ?? plan.Authority.Name}: {ProgressRows.Targets(target.Value)}"));
        }
        return string.Join('\n', lines);
    }
}
