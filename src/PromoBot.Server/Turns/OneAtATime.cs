namespace PromoBot.Server.Turns;

/// <summary>
/// Messages of one conversation go in one after the other, as they came. Each conversation has a gate of its own while somebody
/// is at it: a turn may wait seconds for a language model, and nobody else has to wait with it.
/// </summary>
public sealed class OneAtATime
{
    private readonly Dictionary<string, (SemaphoreSlim Gate, int People)> gates = new(StringComparer.Ordinal);
    private readonly Lock look = new();

    public async Task<IDisposable> In(string conversation, CancellationToken cancel)
    {
        var gate = Come(conversation);
        try
        {
            await gate.WaitAsync(cancel);
        }
        catch
        {
            Go(conversation);
            throw;
        }

        return new Out(this, conversation, gate);
    }

    private SemaphoreSlim Come(string conversation)
    {
        lock (look)
        {
            var (gate, people) = gates.TryGetValue(conversation, out var known) ? known : (new SemaphoreSlim(1), 0);
            gates[conversation] = (gate, people + 1);
            return gate;
        }
    }

    private void Go(string conversation)
    {
        lock (look)
        {
            var (gate, people) = gates[conversation];
            if (people > 1)
                gates[conversation] = (gate, people - 1);
            else
                gates.Remove(conversation);
        }
    }

    private sealed class Out(OneAtATime order, string conversation, SemaphoreSlim gate) : IDisposable
    {
        public void Dispose()
        {
            gate.Release();
            order.Go(conversation);
        }
    }
}
