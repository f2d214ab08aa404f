using PromoBot.Dialogs;

namespace PromoBot.Server.Channels.Drawing;

/// <summary>How a bar's mood is said and coloured.</summary>
internal static class Moods
{
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
