using PromoBot.Server.Model;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>How the bot is registered with the Bot Framework. From <c>PromoBot:Channels:BotFramework</c>.</summary>
/// <param name="AppId">Null: not registered; then only a local client in Development may talk to it.</param>
/// <param name="AppSecret">Null for managed identities.</param>
/// <param name="TenantId">Its own tenant; null for multi-tenant bots.</param>
/// <param name="Cloud">With what the settings say otherwise.</param>
public sealed record BotFrameworkSettings(string? AppId, string? AppSecret, string? TenantId, AppType AppType, Cloud Cloud)
{
    public const string Section = "PromoBot:Channels:BotFramework";

    private static readonly string[] Known =
    [
        nameof(AppId), nameof(AppSecret), nameof(TenantId), nameof(AppType), nameof(Cloud), nameof(Cloud.Metadata), nameof(Cloud.Issuer),
        nameof(Cloud.Scope), nameof(Cloud.LoginHost), nameof(Cloud.SharedTenant), nameof(Cloud.ServiceHosts), nameof(Cloud.ServiceUrl),
        nameof(Cloud.ClientHosts),
    ];

    /// <summary>Is anybody let in besides a local client in Development?</summary>
    public bool IsRegistered => AppId is not null;

    // A secret never shows in a log or a message by way of a record's text.
    public override string ToString() => $"{AppType} {AppId ?? "not registered"}";

    /// <exception cref="SettingException">A setting is wrong.</exception>
    public static BotFrameworkSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        foreach (var setting in section.GetChildren().Where(setting => !Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)))
            throw new SettingException(setting.Path, $"is not known; expected one of {string.Join(", ", Known)}");
        var type = TypeOf(section);
        var settings = new BotFrameworkSettings(
            Id(section, nameof(AppId)), Said(section, nameof(AppSecret)), Id(section, nameof(TenantId)), type, CloudOf(section));
        return settings.IsRegistered ? Complete(section, settings) : settings.AppSecret is null ? settings
            : throw Wrong(section, nameof(AppId), "is missing; expected the application id that the secret belongs to");
    }

    private static BotFrameworkSettings Complete(IConfigurationSection section, BotFrameworkSettings settings)
    {
        if (settings.AppType != AppType.ManagedIdentity && settings.AppSecret is null)
            throw Wrong(section, nameof(AppSecret), $"is missing; expected the client secret of the app ({nameof(AppType)} {settings.AppType})");
        if (settings.AppType == AppType.ManagedIdentity && settings.AppSecret is not null)
            throw Wrong(section, nameof(AppSecret), "is set; expected none, a managed identity has no secret");
        if (settings.AppType != AppType.MultiTenant && settings.TenantId is null)
            throw Wrong(section, nameof(TenantId), $"is missing; expected the id of the tenant the bot is registered in ({nameof(AppType)} {settings.AppType})");
        return settings;
    }

    private static AppType TypeOf(IConfigurationSection section) => Said(section, nameof(AppType)) switch
    {
        null => AppType.SingleTenant,
        var said when Enum.TryParse<AppType>(said, ignoreCase: true, out var type) && Enum.IsDefined(type) => type,
        var said => throw Wrong(section, nameof(AppType), $"is '{said}'; expected {string.Join(", ", Enum.GetNames<AppType>())}"),
    };

    private static Cloud CloudOf(IConfigurationSection section)
    {
        var name = Said(section, nameof(Cloud)) ?? "Public";
        if (!Cloud.All.TryGetValue(name, out var cloud))
            throw Wrong(section, nameof(Cloud), $"is '{name}'; expected {string.Join(", ", Cloud.All.Keys)}");
        return cloud with
        {
            Metadata = Address(section, nameof(Cloud.Metadata)) ?? cloud.Metadata,
            Issuer = Said(section, nameof(Cloud.Issuer)) ?? cloud.Issuer,
            Scope = Said(section, nameof(Cloud.Scope)) ?? cloud.Scope,
            LoginHost = Address(section, nameof(Cloud.LoginHost)) ?? cloud.LoginHost,
            SharedTenant = Said(section, nameof(Cloud.SharedTenant)) ?? cloud.SharedTenant,
            ServiceHosts = Said(section, nameof(Cloud.ServiceHosts)) is { } hosts ? Hosts(section, nameof(Cloud.ServiceHosts), hosts) : cloud.ServiceHosts,
            ServiceUrl = Address(section, nameof(Cloud.ServiceUrl))?.ToString() ?? cloud.ServiceUrl,
            ClientHosts = Said(section, nameof(Cloud.ClientHosts)) is { } clients ? Hosts(section, nameof(Cloud.ClientHosts), clients) : cloud.ClientHosts,
        };
    }

    private static string[] Hosts(IConfigurationSection section, string setting, string said)
    {
        var hosts = said.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var host in hosts)
        {
            var name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
            // "*.net" would hand the bot's token to half the world.
            if (Uri.CheckHostName(name) == UriHostNameType.Unknown || (name != host && !name.Contains('.', StringComparison.Ordinal)))
                throw Wrong(section, setting, $"holds '{host}'; expected host names such as smba.trafficmanager.net or *.botframework.com");
        }

        return hosts;
    }

    private static string? Id(IConfigurationSection section, string name) => Said(section, name) switch
    {
        null => null,
        var said when Guid.TryParseExact(said, "D", out var id) => id.ToString("D"),
        var said => throw Wrong(section, name, $"is '{said}'; expected an id such as 00000000-0000-0000-0000-000000000000"),
    };

    private static Uri? Address(IConfigurationSection section, string name) => Said(section, name) switch
    {
        null => null,
        var said when Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps => address,
        var said => throw Wrong(section, name, $"is '{said}'; expected an https address"),
    };

    private static string? Said(IConfigurationSection section, string name) =>
        section[name] is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;

    private static SettingException Wrong(IConfigurationSection section, string name, string what) => new($"{section.Path}:{name}", what);
}
