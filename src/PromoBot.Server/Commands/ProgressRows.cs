using System.Text.Json.Nodes;
using PromoBot.Domain;

namespace PromoBot.Server.Commands;

/// <summary>Gaps for machines: amounts in the plan's unit, exact; percentages rounded to six digits.</summary>
internal static class ProgressRows
{
    public static JsonArray Json(IEnumerable<Gap> gaps) => [.. gaps.Select(Json)];

    public static string Op(Indicator indicator) => indicator.Compare == Comparison.MoreThan ? ">" : "≥";

    public static string Status(GapStatus status) => status switch
    {
        GapStatus.NotStarted => "not_started",
        GapStatus.Behind => "behind",
        GapStatus.Ahead => "ahead",
        GapStatus.Done => "done",
        GapStatus.Missed => "missed",
        GapStatus.Bonus => "bonus",
        GapStatus.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a name."),
    };

    // Done and gap are reckoned from the rounded figures, so that done = verified + pending holds to the last digit.
    private static JsonObject Json(Gap gap)
    {
        decimal? expected = gap.Indicator.IsBonus ? null : gap.Target.Expected;
        decimal? verified = gap.Lacks == Lack.None ? Figure(gap, gap.Verified) : null;
        decimal? pending = gap.Lacks == Lack.None || gap.Pending != 0 ? Figure(gap, gap.Pending) : null;
        var done = verified is null ? pending : verified + pending;
        var row = new JsonObject
        {
            ["id"] = gap.Indicator.Id,
            ["name"] = gap.Indicator.Name["zh-CN"],
            ["unit"] = gap.Indicator.Unit.Name,
            ["op"] = Op(gap.Indicator),
            ["tiers"] = new JsonObject { ["expected"] = Plain(expected), ["stretch"] = Plain(gap.Target.Stretch) },
            ["done"] = Plain(done),
            ["verified"] = Plain(verified),
            ["pending"] = Plain(pending),
            ["gap"] = Plain(expected - verified),
            ["gap_with_pending"] = Plain(expected - done),
            ["elapsed"] = Plain(Math.Round(gap.Elapsed, 6)),
            ["status"] = Status(gap.Status),
            ["needed_per_month"] = Plain(gap.NeededPerMonth is { } pace ? Math.Round(pace, 6) : null),
        };
        if (gap.Lacks != Lack.None)
            row["lacks"] = Lacking(gap.Lacks);
        return row;
    }

    private static string Lacking(Lack lack) => lack switch
    {
        Lack.Base => "base",
        Lack.Whole => "whole",
        Lack.Report => "report",
        _ => throw new ArgumentOutOfRangeException(nameof(lack), lack, "A lack without a name."),
    };

    private static decimal Figure(Gap gap, decimal figure) => gap.Indicator.Unit.IsPercent ? Math.Round(figure, 6) : figure;

    // Division leaves trailing zeros in a decimal; a machine that compares text should not see them.
    private static JsonValue? Plain(decimal? value) => value is { } number ? JsonValue.Create(number / 1.0000000000000000000000000000m) : null;
}
