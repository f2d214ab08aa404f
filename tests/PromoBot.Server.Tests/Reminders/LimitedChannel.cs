using System.Collections.Concurrent;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests.Reminders;

/// <summary>A service that takes so many messages in each span, and tells whoever sends more to come later.</summary>
internal sealed class LimitedChannel(int most, TimeSpan span) : IChannel
{
    private readonly Lock gate = new();
    private DateTime since;
    private int taken;

    public string Name => ManyPeople.Channel;

    public ConcurrentBag<(string Conversation, long Id)> Sent { get; } = [];

    public int PutOff { get; private set; }

    public Task<SendOutcome> Send(WaitingReply waiting, CancellationToken cancel)
    {
        lock (gate)
        {
            var now = DateTime.UtcNow;
            if (now - since >= span)
                (since, taken) = (now, 0);
            if (++taken > most)
            {
                PutOff++;
                return Task.FromResult<SendOutcome>(new SendOutcome.Later(span, "too many"));
            }
        }

        Sent.Add((waiting.Message.Conversation, waiting.Message.Id));
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent());
    }
}
