using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Server.Commands;

/// <summary>Gaps for people at a console, a line each.</summary>
internal static class ProgressText
{
    public static string Of(Gap gap) => $"{gap.Indicator.Name["zh-CN"]}: {string.Join(", ", Parts(gap).Where(part => part.Length > 0))}";

    public static string Targets(Tiers tiers) => $"{Number(tiers.Expected)}{(tiers.Stretch is { } stretch ? $" / {Number(stretch)}" : "")}";

    private static IEnumerable<string> Parts(Gap gap) => gap switch
    {
        { Indicator.IsBonus: true } => [$"{Number(gap.Done)} {gap.Indicator.Unit.Name}", Pending(gap), "bonus"],
        { Lacks: not Lack.None } => [Lacking(gap), $"target {Target(gap)}", Pending(gap), ProgressRows.Status(gap.Status).Replace('_', ' ')],
        _ => [Done(gap), Reckoned(gap), Pending(gap), Passed(gap), ToGo(gap), Pace(gap)],
    };

    private static string Done(Gap gap) =>
        $"{Number(gap.Done)} of {Target(gap)}{(gap.IsSteady || gap.IsGrowth ? "" : $" ({Percent(gap.ShareDone)} done)")}";

    private static string Target(Gap gap) =>
        $"{(gap.Indicator.Compare == Comparison.MoreThan ? ">" : "")}{Targets(gap.Target)} {gap.Indicator.Unit.Name}";

    // 2 of 3 个; of a growth what it is reckoned from.
    private static string Reckoned(Gap gap) =>
        gap.Sums is not { } sums ? ""
        : gap.IsGrowth ? $"{Number(sums.Part)} after {Number(sums.Of)} {sums.In.Name} the year before"
        : $"{Number(sums.Part)} of {Number(sums.Of)} {sums.In.Name}";

    private static string Pending(Gap gap) => gap.Pending == 0 ? "" : $"{Number(gap.Pending)} of it pending";

    private static string Passed(Gap gap) =>
        $"{(gap.IsSteady ? "" : $"{Percent(gap.Elapsed)} of the time passed: ")}{ProgressRows.Status(gap.Status).Replace('_', ' ')}";

    private static string ToGo(Gap gap) =>
        gap.IsMet ? ""
        : gap.ToRestore is { } more ? $"{Number(more)} {gap.Sums!.In.Name} more to get there"
        : gap.Left > 0 ? $"{Number(gap.Left)} to go"
        : "";

    private static string Pace(Gap gap) => gap is { IsMet: false, NeededPerMonth: { } pace } ? $"{pace.ToString("0.##", CultureInfo.InvariantCulture)} a month needed" : "";

    private static string Lacking(Gap gap) => gap.Lacks switch
    {
        Lack.Base => $"last year's result is missing ('base' in the plan){(gap.Sums is { } sums ? $", {Number(sums.Part)} {sums.In.Name} so far" : "")}",
        Lack.Whole => "nothing yet to take a share of",
        _ => "not reported yet",
    };

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
