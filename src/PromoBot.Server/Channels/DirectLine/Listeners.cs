using System.Collections.Concurrent;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>Open streams: one for each conversation. A newer one sends the older one away.</summary>
public sealed class Listeners
{
    private readonly ConcurrentDictionary<string, Listener> _open = new(StringComparer.Ordinal);

    internal Listener Enter(string conversation)
    {
        var listener = new Listener(this, conversation);
        Listener? older = null;
        _open.AddOrUpdate(conversation, listener, (_, there) =>
        {
            older = there;
            return listener;
        });
        older?.SendAway();
        return listener;
    }

    /// <summary>The conversation's log has grown.</summary>
    public void Nudge(string conversation)
    {
        if (_open.TryGetValue(conversation, out var listener))
            listener.Nudge();
    }

    private void Leave(string conversation, Listener listener) =>
        _open.TryRemove(KeyValuePair.Create(conversation, listener));

    /// <summary>One open stream, waiting for its conversation's log to grow.</summary>
    internal sealed class Listener(Listeners listeners, string conversation) : IDisposable
    {
        private readonly SemaphoreSlim _grown = new(0);
        private readonly TaskCompletionSource _sentAway = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Done once a newer stream of the same conversation has been opened.</summary>
        public Task SentAway => _sentAway.Task;

        public void Nudge() => _grown.Release();

        public void SendAway() => _sentAway.TrySetResult();

        /// <summary>False where nothing came in that time.</summary>
        public async Task<bool> Wait(TimeSpan atMost, CancellationToken cancel)
        {
            if (!await _grown.WaitAsync(atMost, cancel))
                return false;
            while (await _grown.WaitAsync(0, cancel))
            {
                // Several nudges, one look.
            }

            return true;
        }

        public void Dispose() => listeners.Leave(conversation, this);
    }
}
