using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>The bot's own tokens for the connector. MSAL keeps them and gets a new one some minutes before one runs out.</summary>
internal sealed class BotTokens(BotFrameworkSettings settings, BotFrameworkHttp http)
{
    private readonly Lazy<IConfidentialClientApplication> app = new(() => ConfidentialClientApplicationBuilder
        .Create(settings.AppId)
        .WithClientSecret(settings.AppSecret)
        .WithAuthority(new Uri(settings.Cloud.LoginHost, settings.AppType == AppType.MultiTenant ? settings.Cloud.SharedTenant : settings.TenantId), validateAuthority: false)
        .WithInstanceDiscovery(false)
        .WithHttpClientFactory(http)
        .Build());

    private readonly Lazy<IManagedIdentityApplication> identity = new(() => ManagedIdentityApplicationBuilder
        .Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId))
        .WithHttpClientFactory(http)
        .Build());

    /// <returns>Null where the bot is not registered and nobody asks for a token.</returns>
    /// <exception cref="MsalException">There is none to be had.</exception>
    public async Task<string?> Get(bool anew, CancellationToken cancel)
    {
        if (!settings.IsRegistered)
            return null;
        var result = settings.AppType == AppType.ManagedIdentity
            ? await identity.Value.AcquireTokenForManagedIdentity(settings.Cloud.Scope).WithForceRefresh(anew).ExecuteAsync(cancel)
            : await app.Value.AcquireTokenForClient([settings.Cloud.Scope]).WithForceRefresh(anew).ExecuteAsync(cancel);
        return result.AccessToken;
    }
}
