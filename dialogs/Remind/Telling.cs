using System.Globalization;
using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>Several things in one message, with what can be tapped about them.</summary>
internal static class Telling
{
    private const int MostLines = 12;

    /// <summary>Cards of some channels hold six buttons.</summary>
    private const int MostFinished = 3;

    public static Reply Of(Turn turn, IReadOnlyList<Nudge> news) => news is [var one]
        ? new Reply(
            Text.Of("remind.one", ("what", one.What)),
            [.. one.More().Select(more => new Block.Paragraph(more, IsQuiet: true))],
            [
                .. one.Shows is { } shows ? [shows] : Array.Empty<Choice>(),
                .. ToldItems.CanBeFinished(one.Kind) ? [new Choice(Text.Of(one.Kind == ReminderKind.TenDay ? "remind.unchanged" : "remind.finish"), new Tap(turn.Id, Taps.Finish, "1"))] : Array.Empty<Choice>(),
                new Choice(Text.Of("remind.tomorrow"), new Tap(turn.Id, Taps.PutOff)),
                .. one.Kind is null ? Array.Empty<Choice>() : [new Choice(Text.Of("remind.no_more"), new Tap(turn.Id, Taps.NoMore, "1"))],
            ])
        : new Reply(
            Text.Of("remind.several", ("count", news.Count)),
            [
                .. news.Take(MostLines).Select((nudge, index) => new Block.Paragraph(Text.Of("remind.line", ("number", index + 1), ("what", nudge.What)))),
                .. news.Count > MostLines ? [new Block.Paragraph(Text.Of("remind.more", ("count", news.Count - MostLines)), IsQuiet: true)] : Array.Empty<Block>(),
            ],
            [
                .. news.Select((nudge, index) => (Nudge: nudge, Number: index + 1)).Where(one => one.Number <= MostLines && ToldItems.CanBeFinished(one.Nudge.Kind)).Take(MostFinished)
                    .Select(one => new Choice(Text.Of("remind.finish_one", ("number", one.Number)), new Tap(turn.Id, Taps.Finish, one.Number.ToString(CultureInfo.InvariantCulture)))),
                new Choice(Text.Of("remind.all_tomorrow"), new Tap(turn.Id, Taps.PutOff)),
                new Choice(Text.Of("remind.no_more_of"), new Tap(turn.Id, Taps.NoMore)),
            ]);
}
