using PromoBot.Dialogs;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>
/// Whether the buttons of a card may still act, as the books and the talk say now. Buttons that only show something always may.
/// </summary>
internal sealed class CardStates(IStore store)
{
    public const string Live = "live";
    public const string Undone = "undone";
    public const string Changed = "changed";
    public const string Answered = "answered";
    public const string Ruled = "ruled";

    /// <summary>Has the reply buttons that lose their meaning one day?</summary>
    public static bool Ages(Reply reply) =>
        reply.Choices.Any(choice => IsAnswer(choice.Tap) || IsAboutRecords(choice.Tap) || IsRuling(choice.Tap));

    public async Task<string> Of(OutboxMessage message, CancellationToken cancel)
    {
        var taps = message.Reply.Choices.Select(choice => choice.Tap).ToList();
        if (taps.Find(IsAnswer) is { } answer)
        {
            var talk = await store.Talk(message.Authority, message.Channel, message.Conversation, cancel);
            return talk.Talk.Question?.Turn == answer.Turn ? Live : Answered;
        }

        if (taps.Find(IsAboutRecords) is { } about)
        {
            var recalled = await store.Recall(message.Authority, new Needs { WrittenIn = about.Turn }, cancel);
            if (recalled.Facts.Written is { IsUndone: true })
                return Undone;
            if (recalled.Facts.Written is { IsLatest: false })
                return Changed;
        }

        return await IsRuled(message.Authority, [.. taps.Where(IsRuling).Select(tap => tap.Argument).OfType<string>()], cancel) ? Ruled : Live;
    }

    /// <summary>Of a list, once an officer has looked at all that is in it.</summary>
    private async Task<bool> IsRuled(string authority, IReadOnlyList<string> records, CancellationToken cancel)
    {
        if (records.Count == 0)
            return false;
        var recalled = await store.Recall(authority, new Needs { Entries = records }, cancel);
        return recalled.Facts.Entries.Count > 0 && recalled.Facts.Entries.All(entry => entry.IsWithdrawn || entry.Review is not null);
    }

    private static bool IsAnswer(Tap tap) => tap.Verb is Taps.Answer or Taps.Drop;

    private static bool IsRuling(Tap tap) => tap.Verb is Taps.Verify or Taps.Reject;

    private static bool IsAboutRecords(Tap tap) => tap.Verb is Taps.Undo or Taps.Change;
}
