namespace PromoBot.Server.Turns;

/// <summary>
/// Messages of one conversation go in one after the other, as they came. A fixed number of gates: two conversations may share
/// one, which costs a moment and saves keeping a lock for each that ever was.
/// </summary>
public sealed class OneAtATime
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1))];

    public async Task<IDisposable> In(string conversation, CancellationToken cancel)
    {
        var gate = _gates[(uint)StringComparer.Ordinal.GetHashCode(conversation) % _gates.Length];
        await gate.WaitAsync(cancel);
        return new Out(gate);
    }

    private sealed class Out(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
