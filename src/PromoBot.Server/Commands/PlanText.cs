using System.Text;
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
        var text = new StringBuilder().AppendLine(Summary(plan));
        foreach (var indicator in plan.Indicators)
        {
            text.AppendLine().AppendLine($"{indicator.Id}  {indicator.Name["zh-CN"]} ({indicator.Unit.Name}, {ProgressRows.Op(indicator)})");
            foreach (var (unit, tiers) in indicator.Targets)
                text.AppendLine($"  {plan.FindUnit(unit)?.Name ?? plan.Authority.Name}: {tiers.Expected:0.####}{(tiers.Stretch is { } stretch ? $" / {stretch:0.####}" : "")}");
        }
        return text.ToString().TrimEnd();
    }
}
