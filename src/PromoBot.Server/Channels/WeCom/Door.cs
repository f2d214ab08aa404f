using System.Globalization;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>Who may come in at a callback: checks the signature, opens the envelope, and closes the one that goes back.</summary>
/// <param name="oldest">How old or how far ahead a call may be; null: whatever it says. Retries come with their first time.</param>
internal sealed class Door(string token, Cipher cipher, TimeSpan? oldest, TimeProvider clock)
{
    /// <param name="encrypted">The query's <c>echostr</c> or the body's <c>Encrypt</c>.</param>
    public Entry Open(IQueryCollection query, string? encrypted)
    {
        var (signature, timestamp, nonce) = (Word(query, "msg_signature"), Word(query, "timestamp"), Word(query, "nonce"));
        if (signature is null || timestamp is null || nonce is null || string.IsNullOrEmpty(encrypted))
            return new Entry.Closed(Refusal.Unsigned);
        if (!Signature.IsRight(signature, token, timestamp, nonce, encrypted))
            return new Entry.Closed(Refusal.WrongSignature);
        if (!IsOfNow(timestamp))
            return new Entry.Closed(Refusal.Stale);
        return cipher.Open(encrypted) switch
        {
            Opened.Text text => new Entry.Open(text.Words),
            Opened.Foreign => new Entry.Closed(Refusal.WrongReceiver),
            Opened.Broken => new Entry.Closed(Refusal.BrokenEnvelope),
            var other => throw new InvalidOperationException($"No entry for {other.GetType().Name}."),
        };
    }

    /// <summary>An answer, closed and signed.</summary>
    public Sealed Close(string message)
    {
        var encrypted = cipher.Close(message);
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        var nonce = Guid.CreateVersion7().ToString("N")[..16];
        return new Sealed(encrypted, Signature.Of(token, timestamp.ToString(CultureInfo.InvariantCulture), nonce, encrypted), timestamp, nonce);
    }

    private bool IsOfNow(string timestamp) =>
        oldest is null
        || (long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) <= oldest.Value.TotalSeconds);

    private static string? Word(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && values is [{ Length: > 0 } word] ? word : null;
}

/// <summary>Either what a call says, or why it is refused.</summary>
internal abstract record Entry
{
    private Entry()
    {
    }

    public sealed record Open(string Words) : Entry;

    public sealed record Closed(Refusal Refusal) : Entry;
}

/// <summary>A closed answer and what goes with it.</summary>
internal sealed record Sealed(string Encrypted, string Signature, long Timestamp, string Nonce);

/// <summary>Why a callback starts nothing.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Why">For the log and the count: never a word of the message, never a secret.</param>
internal sealed record Refusal(int Status, string Why)
{
    public static readonly Refusal Unsigned = new(StatusCodes.Status400BadRequest, "unsigned");
    public static readonly Refusal WrongSignature = new(StatusCodes.Status403Forbidden, "wrong signature");
    public static readonly Refusal Stale = new(StatusCodes.Status403Forbidden, "too old or too far ahead");
    public static readonly Refusal WrongReceiver = new(StatusCodes.Status403Forbidden, "for another receiver");
    public static readonly Refusal WrongApp = new(StatusCodes.Status403Forbidden, "for another app");
    public static readonly Refusal BrokenEnvelope = new(StatusCodes.Status400BadRequest, "broken envelope");
    public static readonly Refusal NoMessage = new(StatusCodes.Status400BadRequest, "no message");
    public static readonly Refusal MissingFields = new(StatusCodes.Status400BadRequest, "missing fields");
    public static readonly Refusal ForeignButton = new(StatusCodes.Status400BadRequest, "button not drawn by us");
    public static readonly Refusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "too large");
}
