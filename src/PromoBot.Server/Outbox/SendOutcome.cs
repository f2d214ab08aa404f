namespace PromoBot.Server.Outbox;

/// <summary>How one attempt to send a reply ended.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="ChannelId">The channel's id of what was sent, by which it can be updated; null where there is none.</param>
    /// <param name="DrawnAs">For cards that the channel keeps up to date: how it was drawn.</param>
    public sealed record Sent(string? ChannelId = null, string? DrawnAs = null) : SendOutcome;

    /// <summary>For good: sending the same again would be refused again.</summary>
    /// <param name="Why">For the log; no secret, no word of the message.</param>
    public sealed record Refused(string Why) : SendOutcome;

    /// <summary>Nobody knows whether it arrived (timeout, 5xx after the request was written): not sent again blindly.</summary>
    public sealed record Unclear(string Why) : SendOutcome;

    /// <summary>It certainly did not arrive, and will be tried again.</summary>
    /// <param name="After">As the other side asked; null: as the outbox sees fit.</param>
    /// <param name="IsChannelDown">The whole channel is in trouble, not this conversation alone: counts towards its circuit breaker.</param>
    public sealed record Later(TimeSpan? After, string Why, bool IsChannelDown = false) : SendOutcome
    {
        /// <summary>Of a reply that goes out in parts: how many did arrive, and are not to be sent again.</summary>
        public int PartsSent { get; init; }
    }
}
