using System.Security.Cryptography;
using System.Text;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>WeCom (企业微信) under <c>/wecom</c>: callbacks of the self-built app and of the smart bot.</summary>
public static class WeComRoutes
{
    public const string AppPath = "/wecom/app";
    public const string BotPath = "/wecom/bot";

    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(10);

    /// <param name="settings">Null: there is no WeCom.</param>
    /// <param name="key">Of the data folder; the cards' keys are made of it.</param>
    public static IServiceCollection AddWeCom(this IServiceCollection services, WeComSettings? settings, byte[] key)
    {
        if (settings is null)
            return services;
        services
            .AddSingleton(settings)
            .AddSingleton(new CardKeys(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, info: Encoding.UTF8.GetBytes("wecom cards"))))
            .AddSingleton(provider => new TemplateCard(provider.GetRequiredService<CardKeys>(), settings.PublicUrl))
            .AddSingleton(provider => new ReplyParts(provider.GetRequiredService<TemplateCard>(), settings.Cards, settings.Markdown))
            .AddSingleton(_ => new ApiCalls(settings.Api, CallLimit))
            .AddSingleton(provider => new GroupRobots(provider.GetRequiredService<ApiCalls>(), settings.Robots, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<Refusals>();
        if (settings.App is { } app)
            services
                .AddSingleton(provider => new WeComApi(provider.GetRequiredService<ApiCalls>(), app, provider.GetRequiredService<TimeProvider>()))
                .AddSingleton(provider => Channel(provider, settings.Limits))
                .AddSingleton<IChannel>(provider => provider.GetRequiredService<WeComChannel>())
                .AddSingleton(provider => Calls(provider, settings, app));
        return services;
    }

    /// <summary>Nothing where WeCom is not configured.</summary>
    public static void MapWeCom(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<AppCalls>() is { } calls)
        {
            app.MapGet(AppPath, calls.Verify);
            app.MapPost(AppPath, calls.Take).DisableAntiforgery();
        }
    }

    private static WeComChannel Channel(IServiceProvider provider, MemberLimits limits) => new(
        provider.GetRequiredService<WeComApi>(),
        provider.GetRequiredService<ReplyParts>(),
        new MemberPace(limits, provider.GetRequiredService<TimeProvider>()),
        provider.GetRequiredService<IStore>(),
        provider.GetRequiredService<WordBook>(),
        provider.GetRequiredService<TimeProvider>());

    private static AppCalls Calls(IServiceProvider provider, WeComSettings settings, AppSettings app) => new(
        new Door(app.Token, new Cipher(app.EncodingAesKey, app.CorpId), settings.OldestCallback, provider.GetRequiredService<TimeProvider>()),
        app,
        provider.GetRequiredService<CardKeys>(),
        provider.GetRequiredService<Reception>(),
        provider.GetRequiredService<Refusals>(),
        provider.GetRequiredService<IStore>(),
        provider.GetRequiredService<WordBook>(),
        provider.GetRequiredService<TimeProvider>());
}
