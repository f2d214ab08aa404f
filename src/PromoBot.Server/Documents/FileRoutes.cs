using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PromoBot.Server.Channels.DirectLine;
using PromoBot.Server.Model;

namespace PromoBot.Server.Documents;

/// <summary>Documents over HTTP, for whoever holds a ticket.</summary>
public static class FileRoutes
{
    /// <summary>Setting of the address under which people reach this server.</summary>
    public const string AddressSetting = "PromoBot:PublicUrl";

    /// <exception cref="SettingException">The address is none.</exception>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        var said = Address(configuration[AddressSetting]) ?? Address(configuration["PromoBot:Channels:WeCom:PublicUrl"]);
        return services
            .AddSingleton<Turns.Standing>()
            .AddSingleton<DocumentDesk>()
            .AddSingleton(provider => new FileLinks(provider.GetRequiredService<Seal>(), () => said ?? Listening(provider.GetRequiredService<IServer>())));
    }

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        var (links, desk) = (app.ServiceProvider.GetRequiredService<FileLinks>(), app.ServiceProvider.GetRequiredService<DocumentDesk>());
        app.MapGet(FileLinks.Base + "/{ticket}", async (string ticket, HttpResponse response, CancellationToken cancel) =>
        {
            // A ticket is a key: no cache and no next page may keep it.
            response.Headers.CacheControl = "no-store";
            response.Headers["Referrer-Policy"] = "no-referrer";
            return links.Read(ticket) is { } file && await desk.Make(file.Authority, file.Id, file.Kind, file.Locale, cancel) is { } made
                ? Results.File(made.Bytes, made.ContentType, made.Name)
                : Results.NotFound();
        });
    }

    private static Uri? Address(string? said) => string.IsNullOrWhiteSpace(said) ? null
        : Uri.TryCreate(said.Trim().TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new SettingException(AddressSetting, $"is '{said}'; expected the address under which people reach this server, such as https://bot.example.cn/");

    /// <summary>On the machine itself, for trying things out: the address it listens on.</summary>
    private static Uri? Listening(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } first
        && Uri.TryCreate(first.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal), UriKind.Absolute, out var address)
            ? address
            : null;
}
