using PromoBot.Server.Store;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>
/// Somebody whose account is known from an officer's list, but who never wrote. The first message to them opens the
/// conversation; the app has to be installed for them.
/// </summary>
public static class Unmet
{
    /// <param name="person">Entra object id.</param>
    /// <returns>Null where the cloud has no service URL to start at, or the bot is not registered.</returns>
    public static Reachable? Of(string person, BotFrameworkSettings settings, DateTimeOffset now)
    {
        if (settings.AppId is not { } app || settings.Cloud.ServiceUrl is not { } serviceUrl)
            return null;
        var reference = new ConversationReference(
            "msteams", serviceUrl, new ConversationAccount(null, ConversationType: "personal"), new ChannelAccount($"28:{app}"),
            new ChannelAccount(person, AadObjectId: person), settings.TenantId);
        return new Reachable(
            BotFrameworkChannel.ChannelName, $"person:{person}", person, IsPersonal: true, JsonText.Write(reference), ReachState.Installed, now);
    }
}
