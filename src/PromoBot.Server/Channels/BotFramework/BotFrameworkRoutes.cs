using PromoBot.Server.Outbox;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>The Bot Framework channel under <c>/api/messages</c>: Teams, and the playground in Development.</summary>
public static class BotFrameworkRoutes
{
    public const string Path = "/api/messages";

    /// <param name="key">Seals the buttons.</param>
    /// <param name="outbound">What carries requests to Microsoft; null: the network.</param>
    public static IServiceCollection AddBotFramework(
        this IServiceCollection services, BotFrameworkSettings settings, byte[] key, Func<HttpMessageHandler>? outbound) => services
        .AddSingleton(settings)
        .AddSingleton(new ButtonSeal(key))
        .AddSingleton(_ => new BotFrameworkHttp(outbound))
        .AddSingleton<ServiceUrls>()
        .AddSingleton<ConnectorKeys>()
        .AddSingleton<Guard>()
        .AddSingleton<Refusals>()
        .AddSingleton<BotTokens>()
        .AddSingleton<Connector>()
        .AddSingleton<CardStates>()
        .AddSingleton<TeamsCards>()
        .AddSingleton<References>()
        .AddSingleton<Heard>()
        .AddSingleton<Forms>()
        .AddSingleton<Search>()
        .AddSingleton<Invokes>()
        .AddSingleton<Introduction>()
        .AddSingleton<MessageCalls>()
        .AddSingleton<BotFrameworkChannel>()
        .AddSingleton<IChannel>(provider => provider.GetRequiredService<BotFrameworkChannel>());

    public static void MapBotFramework(this IEndpointRouteBuilder app)
    {
        var calls = app.ServiceProvider.GetRequiredService<MessageCalls>();
        app.MapPost(Path, calls.Post);
    }
}
