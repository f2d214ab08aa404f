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

    /// <summary>Has the reply buttons that lose their meaning one day?</summary>
    public static bool Ages(Reply reply) => reply.Choices.Any(choice => IsAnswer(choice.Tap) || IsAboutRecords(choice.Tap));

    public async Task<string> Of(OutboxMessage message, CancellationToken cancel)
    {
        var taps = message.Reply.Choices.Select(choice => choice.Tap).ToList();
        if (taps.Find(IsAnswer) is { } answer)
        {
            var talk = await store.Talk(message.Authority, message.Channel, message.Conversation, cancel);
            return talk.Talk.Question?.Turn == answer.Turn ? Live : Answered;
        }

        if (taps.Find(IsAboutRecords) is not { } about)
            return Live;
        var recalled = await store.Recall(message.Authority, new Needs { WrittenIn = about.Turn }, cancel);
        return recalled.Facts.Written switch
        {
            { IsUndone: true } => Undone,
            { IsLatest: false } => Changed,
            _ => Live,
        };
    }

    private static bool IsAnswer(Tap tap) => tap.Verb is Taps.Answer or Taps.Drop;

    private static bool IsAboutRecords(Tap tap) => tap.Verb is Taps.Undo or Taps.Change;
}
