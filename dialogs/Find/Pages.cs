using System.Globalization;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Lists are shown a few rows at a time; 更多 goes on.</summary>
internal static class Pages
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 5;

    /// <summary>The pick that says how many were shown already.</summary>
    public const string From = "list_from";

    public static int Skip(Turn turn) =>
        int.TryParse(turn.Picks.GetValueOrDefault(From), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;

    /// <summary>The reply with its way on, where there is more.</summary>
    /// <param name="shown">Rows of this page.</param>
    /// <param name="count">In all.</param>
    public static Step Of(Turn turn, Act act, Reply reply, int shown, int count)
    {
        var next = Skip(turn) + shown;
        return next >= count || shown == 0
            ? Step.Say(reply)
            : Step.Say(reply with { Choices = [.. reply.Choices, new Choice(Text.Of("find.more", ("count", count - next)), new Tap(turn.Id, Taps.More))] })
                with { Listing = new Listing(turn.Id, act, next) };
    }
}
