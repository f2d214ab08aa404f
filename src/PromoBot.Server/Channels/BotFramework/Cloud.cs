namespace PromoBot.Server.Channels.BotFramework;

/// <summary>The addresses of one of Microsoft's clouds. Each can be set otherwise: some were not verified for every tenant.</summary>
/// <param name="Metadata">Where the connector's keys are found.</param>
/// <param name="Issuer">Of the connector's tokens.</param>
/// <param name="Scope">Of the bot's own tokens.</param>
/// <param name="LoginHost">Where the bot gets them.</param>
/// <param name="SharedTenant">The tenant of bots that were registered as multi-tenant.</param>
/// <param name="ServiceHosts">Hosts that may get the bot's token; <c>*.</c> stands for any name below.</param>
/// <param name="ServiceUrl">For a first message to somebody whose service URL was never told; null where none is known.</param>
/// <param name="ClientHosts">Where the web page may be shown as a tab.</param>
public sealed record Cloud(
    Uri Metadata,
    string Issuer,
    string Scope,
    Uri LoginHost,
    string SharedTenant,
    IReadOnlyList<string> ServiceHosts,
    string? ServiceUrl,
    IReadOnlyList<string> ClientHosts)
{
    /// <summary>By the name in the settings.</summary>
    public static IReadOnlyDictionary<string, Cloud> All { get; } = new Dictionary<string, Cloud>(StringComparer.OrdinalIgnoreCase)
    {
        ["Public"] = new(
            new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
            "https://api.botframework.com",
            "https://api.botframework.com/.default",
            new("https://login.microsoftonline.com"),
            "botframework.com",
            // trafficmanager.net belongs to all customers of Azure: whole names only.
            ["smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "*.botframework.com"],
            "https://smba.trafficmanager.net/teams/",
            ["*.cloud.microsoft", "teams.microsoft.com", "*.teams.microsoft.com", "*.microsoft365.com", "*.office.com"]),
        ["USGov"] = new(
            new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
            "https://api.botframework.us",
            "https://api.botframework.us/.default",
            new("https://login.microsoftonline.us"),
            "MicrosoftServices.onmicrosoft.us",
            ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "directline.botframework.azure.us"],
            "https://smba.infra.gov.teams.microsoft.us/gcch",
            ["*.teams.microsoft.us"]),
        ["China"] = new(
            new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
            "https://api.botframework.azure.cn",
            "https://api.botframework.azure.cn/.default",
            new("https://login.partner.microsoftonline.cn"),
            "microsoftservices.partner.onmschina.cn",
            ["frontend.botapi.msg.infra.teams.microsoftonline.cn", "directline.botframework.azure.cn"],
            null,
            []),
    };
}

/// <summary>How the bot is registered.</summary>
public enum AppType
{
    SingleTenant,

    /// <summary>User-assigned: no secret.</summary>
    ManagedIdentity,

    /// <summary>Old registrations only; new ones cannot be made since 31 July 2025.</summary>
    MultiTenant,
}
