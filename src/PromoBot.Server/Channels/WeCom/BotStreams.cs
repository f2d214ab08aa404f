using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// Answers of the smart bot that are under way: WeCom calls again and again for the rest of each until it is finished. What was
/// answered last is kept for a call that comes twice; the replies themselves stand in the outbox.
/// </summary>
internal sealed class BotStreams(TimeProvider clock)
{
    /// <summary>WeCom asks for no longer.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan Kept = Life * 2;

    private readonly ConcurrentDictionary<string, Under> streams = new(StringComparer.Ordinal);

    /// <summary>Begins one, or finds it: its id is the message's.</summary>
    public Under Open(string message)
    {
        foreach (var (id, old) in streams)
        {
            if (clock.GetUtcNow() - old.Since > Kept)
                streams.TryRemove(id, out _);
        }

        return streams.GetOrAdd(message, static (_, now) => new Under(now), clock.GetUtcNow());
    }

    public bool IsUnderWay(string message) =>
        streams.TryGetValue(message, out var stream) && !IsOver(stream);

    public bool IsOver(Under stream) => clock.GetUtcNow() - stream.Since > Life;

    /// <summary>An answer under way.</summary>
    public sealed class Under(DateTimeOffset since)
    {
        public DateTimeOffset Since => since;

        /// <summary>Null while it is not finished.</summary>
        public JsonObject? Last { get; set; }
    }
}
