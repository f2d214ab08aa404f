using System.Net.WebSockets;
using System.Text;
using PromoBot.Server.Store;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>
/// One web socket: reads on in the conversation's log from the client's watermark and sends what is new. The log keeps the
/// order; the socket only asks it again when nudged.
/// </summary>
internal sealed class LiveStream(IStore store, Listeners listeners)
{
    private const int Batch = 100;
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task Run(WebSocket socket, string conversation, long after, CancellationToken stopping)
    {
        using var sendingOver = new CancellationTokenSource();
        using var hearingOver = new CancellationTokenSource();
        using var listener = listeners.Enter(conversation);
        var sending = Send(socket, listener, conversation, after, sendingOver.Token);
        var hearing = Hear(socket, hearingOver.Token);
        await Task.WhenAny(sending, hearing, listener.SentAway, Task.Delay(Timeout.InfiniteTimeSpan, stopping));
        await sendingOver.CancelAsync();
        await Finish(sending);

        // Cancelling a read breaks the line off, so the client first gets a moment to say goodbye.
        await Close(socket, listener.SentAway.IsCompleted ? "collision" : null);
        hearingOver.CancelAfter(Patience);
        await Finish(hearing);
    }

    public static string Frame(IReadOnlyList<StoredActivity> activities, string watermark) =>
        $$"""{"activities":[{{string.Join(',', activities.Select(one => one.Json))}}],"watermark":"{{watermark}}"}""";

    private async Task Send(WebSocket socket, Listeners.Listener listener, string conversation, long after, CancellationToken cancel)
    {
        while (true)
        {
            var news = await store.Activities(conversation, after, Batch, cancel);
            if (news.Count > 0)
            {
                after = news[^1].Sequence;
                await SendText(socket, Frame(news, after.ToString(System.Globalization.CultureInfo.InvariantCulture)), cancel);
            }
            else if (!await listener.Wait(KeepAlive, cancel))
            {
                await SendText(socket, "", cancel);
            }
        }
    }

    /// <summary>Clients send nothing but empty frames to keep the line open; ends when they hang up.</summary>
    private static async Task Hear(WebSocket socket, CancellationToken cancel)
    {
        var buffer = new byte[1024];
        while ((await socket.ReceiveAsync(buffer.AsMemory(), cancel)).MessageType != WebSocketMessageType.Close)
        {
            // Messages come by POST.
        }
    }

    private static async Task SendText(WebSocket socket, string text, CancellationToken cancel) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancel);

    private static async Task Close(WebSocket socket, string? reason)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            return;
        using var patience = new CancellationTokenSource(Patience);
        await Finish(socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, reason, patience.Token));
    }

    /// <summary>A line that breaks is how web sockets end; anything else is a bug and goes on.</summary>
    private static async Task Finish(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or InvalidOperationException)
        {
            // The client is gone or a newer stream took over; it asks for the rest with its watermark.
        }
    }
}
