namespace PromoBot.Server.Channels.BotFramework;

/// <summary>What became of a call to the connector.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer()
    {
    }

    /// <param name="Id">Of the activity or conversation; null where the connector gave none.</param>
    public sealed record Done(string? Id, string? ServiceUrl = null) : ConnectorAnswer;

    /// <summary>The conversation is closed to the bot: it was blocked or taken away.</summary>
    public sealed record Closed(bool IsBlocked, string Why) : ConnectorAnswer;

    public sealed record Refused(string Why) : ConnectorAnswer;

    /// <summary>It was not done; later it may be.</summary>
    public sealed record Later(TimeSpan? After, string Why, bool IsConnectorDown) : ConnectorAnswer;

    /// <summary>It may have been done.</summary>
    public sealed record Unclear(string Why) : ConnectorAnswer;
}
