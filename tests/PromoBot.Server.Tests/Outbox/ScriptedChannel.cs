using System.Collections.Concurrent;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;

namespace PromoBot.Server.Tests.Outbox;

/// <summary>A channel that answers as a test says, and remembers what got through.</summary>
internal sealed class ScriptedChannel(Func<WaitingReply, int, Task<SendOutcome>> answer, bool mayRepeat = false) : IChannel
{
    private readonly ConcurrentDictionary<long, int> attempts = [];

    public string Name => "test";

    public bool MayRepeat => mayRepeat;

    public ConcurrentQueue<string> Sent { get; } = [];

    public int Attempts => attempts.Values.Sum();

    public async Task<SendOutcome> Send(WaitingReply waiting, CancellationToken cancel)
    {
        var attempt = attempts.AddOrUpdate(waiting.Message.Id, 1, (_, before) => before + 1);
        var outcome = await answer(waiting, attempt).WaitAsync(cancel);
        if (outcome is SendOutcome.Sent)
            Sent.Enqueue(waiting.Message.InReplyTo!);
        return outcome;
    }

    public static ScriptedChannel Of(Func<WaitingReply, int, SendOutcome> answer) =>
        new((waiting, attempt) => Task.FromResult(answer(waiting, attempt)));
}
