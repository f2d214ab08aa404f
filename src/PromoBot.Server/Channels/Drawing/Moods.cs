using PromoBot.Dialogs;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>How a bar's mood is said and coloured.</summary>
internal static class Moods
{
    /// <summary>A share is met or below its target: it is not behind the calendar.</summary>
    public static string Key(Bar bar) => bar is { MarksTarget: true, Mood: BarMood.Behind } ? "drawing.below" : Key(bar.Mood);

    /// <summary>What the line across the bars is: the calendar, of shares the target.</summary>
    public static string Mark(IReadOnlyList<Bar> bars) =>
        bars.All(bar => bar.MarksTarget) ? "drawing.mark_target" : bars.Any(bar => bar.MarksTarget) ? "drawing.mark_both" : "drawing.mark";

    public static string Key(BarMood mood) => mood switch
    {
        BarMood.Done => "drawing.done",
        BarMood.Ahead => "drawing.ahead",
        BarMood.Behind => "drawing.behind",
        _ => throw new ArgumentOutOfRangeException(nameof(mood), mood, "A mood without a word."),
    };

    /// <summary>Of Adaptive Cards: colour of a text and style of a container.</summary>
    public static string Style(BarMood mood) => mood switch
    {
        BarMood.Done => "good",
        BarMood.Ahead => "accent",
        BarMood.Behind => "attention",
        _ => throw new ArgumentOutOfRangeException(nameof(mood), mood, "A mood without a colour."),
    };
}
