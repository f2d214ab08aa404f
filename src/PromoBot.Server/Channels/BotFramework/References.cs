using PromoBot.Server.Store;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Keeps the reference of each conversation: the newest service URL wins.</summary>
internal sealed class References(IStore store, TimeProvider clock)
{
    /// <summary>Called for everything that comes from a user: who writes has the bot.</summary>
    public async Task Keep(Activity activity, CancellationToken cancel)
    {
        var talk = Naming.Talk(activity);
        var reference = JsonText.Write(ConversationReference.Of(activity));
        var known = await store.Reachable(BotFrameworkChannel.ChannelName, talk, cancel);
        if (known is { State: ReachState.Installed } && known.Reference == reference)
            return;
        await store.KeepReachable(
            new Reachable(
                BotFrameworkChannel.ChannelName, talk, Naming.Sender(activity), activity.IsPersonal, reference, ReachState.Installed,
                clock.GetUtcNow()),
            CancellationToken.None);
    }

    public Task Removed(Activity activity) => store.NoteReach(
        BotFrameworkChannel.ChannelName, Naming.Talk(activity), ReachState.Removed, clock.GetUtcNow(), CancellationToken.None);
}
