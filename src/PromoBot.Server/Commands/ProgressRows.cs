using System.Text.Json.Nodes;
using PromoBot.Domain;

namespace PromoBot.Server.Commands;

/// <summary>Gaps for machines and for a console: amounts in the plan's unit, shares rounded to six digits.</summary>
internal static class ProgressRows
{
    public static JsonArray Json(IEnumerable<Gap> gaps) => [.. gaps.Select(gap => new JsonObject
    {
        ["id"] = gap.Indicator.Id,
        ["name"] = gap.Indicator.Name["zh-CN"],
        ["unit"] = gap.Indicator.Unit.Name,
        ["op"] = Op(gap.Indicator),
        ["tiers"] = new JsonObject { ["expected"] = Plain(gap.Target.Expected), ["stretch"] = Plain(gap.Target.Stretch) },
        ["done"] = Plain(gap.Done),
        ["verified"] = Plain(gap.Verified),
        ["pending"] = Plain(gap.Pending),
        ["gap"] = Plain(gap.Left),
        ["gap_with_pending"] = Plain(gap.LeftWithPending),
        ["elapsed"] = Plain(Math.Round(gap.Elapsed, 6)),
        ["status"] = Status(gap.Status),
        ["needed_per_month"] = Plain(gap.NeededPerMonth is { } pace ? Math.Round(pace, 6) : null),
    })];

    public static string Text(Gap gap) =>
        $"{gap.Indicator.Name["zh-CN"]}: {gap.Done:0.####} of {Targets(gap.Target)} {gap.Indicator.Unit.Name}, "
        + $"{gap.ShareDone * 100:0.#}% done, {gap.Elapsed * 100:0.#}% of the time passed: {Status(gap.Status).Replace('_', ' ')}"
        + (gap.Pending > 0 ? $", {gap.Pending:0.####} pending" : "")
        + (gap.IsMet ? "" : $", {gap.Left:0.####} to go")
        + (gap is { IsMet: false, NeededPerMonth: { } pace } ? $", {pace:0.##} a month needed" : "");

    public static string Targets(Tiers tiers) => $"{tiers.Expected:0.####}{(tiers.Stretch is { } stretch ? $" / {stretch:0.####}" : "")}";

    public static string Op(Indicator indicator) => indicator.Compare == Comparison.MoreThan ? ">" : "≥";

    private static string Status(GapStatus status) => status switch
    {
        GapStatus.NotStarted => "not_started",
        GapStatus.Behind => "behind",
        GapStatus.Ahead => "ahead",
        GapStatus.Done => "done",
        GapStatus.Missed => "missed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a name."),
    };

    // Division leaves trailing zeros in a decimal; a machine that compares text should not see them.
    private static JsonValue? Plain(decimal? value) => value is { } number ? JsonValue.Create(number / 1.0000000000000000000000000000m) : null;
}
