using PromoBot.Dialogs;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;

namespace PromoBot.Server.Turns;

/// <summary>
/// Sentences of a channel itself, apart from any conversation: "no files yet". They go through the outbox like every reply, and
/// once for each message id.
/// </summary>
public sealed class Notices(IStore store, Senders senders, OutboxPump outbox, TimeProvider clock)
{
    private const int Tries = 8;

    /// <param name="incoming">What is answered; its id must differ from the message's own where that gets a turn as well.</param>
    public async Task Say(Incoming incoming, Text text, CancellationToken cancel)
    {
        var identity = await senders.WhoIs(incoming.Channel, incoming.Sender, cancel);
        var authority = identity?.Authority ?? (await store.Authorities(cancel))[0];
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var plan = await store.PlanInForce(authority, cancel) ?? throw new InvalidOperationException($"'{authority}' has no plan.");
            var talk = await store.Talk(authority, incoming.Channel, incoming.Conversation, cancel);
            var moment = (await store.Recall(authority, Needs.None, cancel)).Moment;
            var decision = new Decision { Talk = talk.Talk, Replies = [Reply.Of(text)] };
            var commit = await store.Commit(
                new TurnToCommit(
                    authority, incoming, id, identity?.Person, plan.Revision, talk.Version, moment, decision,
                    Receiving.Locale(incoming), clock.GetUtcNow()),
                cancel);
            if (commit is CommitResult.Stale)
                continue;
            outbox.Nudge();
            return;
        }

        throw new InvalidOperationException($"The talk '{incoming.Conversation}' changed under {Tries} attempts to answer in it.");
    }
}
