using PromoBot.Dialogs;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>How bars are said and coloured.</summary>
internal static class Moods
{
    public static string Key(BarMood mood) => mood switch
    {
        BarMood.Done => "drawing.done",
        BarMood.Ahead => "drawing.ahead",
        BarMood.Behind => "drawing.behind",
        _ => throw new ArgumentOutOfRangeException(nameof(mood), mood, "A mood without a word."),
    };

    /// <summary>What the mark on the bars means; null where each bar has its own period.</summary>
    public static string? Legend(IReadOnlyList<Bar> bars, Speaker speaker) =>
        bars.Select(bar => bar.Elapsed).Distinct().Take(2).ToList() is [var elapsed]
            ? speaker.Say("drawing.elapsed", ("share", new Value.Percent(elapsed)))
            : null;

    /// <summary>Of Adaptive Cards: colour of a text and style of a container.</summary>
    public static string Style(BarMood mood) => mood switch
    {
        BarMood.Done => "good",
        BarMood.Ahead => "accent",
        BarMood.Behind => "attention",
        _ => throw new ArgumentOutOfRangeException(nameof(mood), mood, "A mood without a colour."),
    };
}
