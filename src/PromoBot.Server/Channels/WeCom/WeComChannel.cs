using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// Replies to WeCom. One channel, because a userid is the same person in the app and in front of the smart bot; two ways out. A
/// conversation with the app has the userid for its id, one with the smart bot begins with <see cref="BotPrefix"/>.
/// </summary>
internal sealed class WeComChannel(AppSender? app, BotSender? bot) : IChannel
{
    public const string ChannelName = "wecom";

    /// <summary>No userid holds a slash.</summary>
    public const string BotPrefix = "bot/";

    public string Name => ChannelName;

    public Task<SendOutcome> Send(WaitingReply waiting, CancellationToken cancel)
    {
        var conversation = waiting.Message.Conversation;
        if (!conversation.StartsWith(BotPrefix, StringComparison.Ordinal))
            return app?.Send(waiting, conversation, cancel) ?? NoWay("there is no app in the settings any more");
        return bot?.Send(waiting, cancel) ?? NoWay("there is no smart bot in the settings any more");
    }

    /// <summary>Id of a card: made of the turn, so that a card sent again is the same card.</summary>
    public static string Task(OutboxMessage message) => $"{message.Turn}-{message.Id}";

    private static Task<SendOutcome> NoWay(string why) => System.Threading.Tasks.Task.FromResult<SendOutcome>(new SendOutcome.Refused(why));
}
