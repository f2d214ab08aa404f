using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A gap against the calendar: ahead or behind, what pace is needed, where the present one leads.</summary>
internal static class GapStanding
{
    /// <summary>In the first weeks a forecast would only frighten.</summary>
    private const decimal EarliestForecast = 1 / 12m;

    public static Text Of(Gap gap) => gap.IsSteady
        ? Text.Of(gap.IsMet ? "show_gap.standing_done" : gap.Schedule.IsOver ? "show_gap.standing_missed" : "show_gap.standing_below")
        : Text.Of(Key(gap), ("days", Math.Abs(gap.DaysAhead)));

    /// <summary>The line below a bar; nothing where the target is met.</summary>
    public static IEnumerable<Text> Line(Gap gap)
    {
        if (gap.IsMet)
            yield break;
        var (pace, forecast) = (Pace(gap), Forecast(gap));
        yield return (pace, forecast) switch
        {
            ({ } needed, { } ahead) => Text.Of("show_gap.standing_pace_forecast", ("standing", Of(gap)), ("pace", needed), ("forecast", ahead)),
            ({ } needed, null) => Text.Of("show_gap.standing_pace", ("standing", Of(gap)), ("pace", needed)),
            _ => Of(gap),
        };
    }

    public static BarMood Mood(Gap gap) => gap.Status switch
    {
        GapStatus.Done => BarMood.Done,
        GapStatus.Ahead or GapStatus.NotStarted => BarMood.Ahead,
        _ => BarMood.Behind,
    };

    private static string Key(Gap gap) => gap.Status switch
    {
        GapStatus.Done => "show_gap.standing_done",
        GapStatus.NotStarted => "show_gap.standing_not_started",
        GapStatus.Missed => "show_gap.standing_missed",
        _ when gap.DaysAhead == 0 => "show_gap.standing_on_time",
        GapStatus.Ahead => "show_gap.standing_ahead",
        GapStatus.Behind => "show_gap.standing_behind",
        var other => throw new InvalidOperationException($"No words for {other}."),
    };

    private static Text? Pace(Gap gap)
    {
        if (gap.NeededPerMonth is not { } needed)
            return null;
        var pace = gap is { IsGrowth: true, Sums: { } sums }
            ? GapNumbers.Of(sums, GapNumbers.Rounded(needed * sums.Of / 100))
            : GapNumbers.Of(gap, gap.Indicator.Unit.Currency is null ? Math.Round(needed, 1, MidpointRounding.AwayFromZero) : GapNumbers.Rounded(needed));
        if (gap.Schedule.MonthsLeft < 1)
            return Text.Of("show_gap.pace_last", ("pace", pace));
        // A tenth of a project a month tells nobody anything.
        return gap.Indicator.Unit is { Currency: null, IsPercent: false } && needed is > 0 and < 1
            ? Text.Of("show_gap.pace_slow", ("months", new Value.Number(Math.Round(1 / needed, 1))), ("one", GapNumbers.Of(gap, 1)))
            : Text.Of("show_gap.pace", ("pace", pace));
    }

    private static Text? Forecast(Gap gap)
    {
        if (gap.Forecast is not { } forecast || gap.ShareDone == 0 || gap.Elapsed < EarliestForecast || gap.Schedule.IsOver)
            return null;
        // Half a project is none.
        var whole = gap.Indicator.Unit is { Currency: null, IsPercent: false } ? Math.Round(forecast) : GapNumbers.Rounded(forecast);
        return Text.Of("show_gap.forecast", ("forecast", GapNumbers.Of(gap, whole)));
    }
}
