using System.Security.Cryptography;
using System.Text;
using PromoBot.Server.Documents;
using PromoBot.Server.Model;
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
    /// <param name="transcriber">Null: whoever speaks is asked to write.</param>
    public static IServiceCollection AddWeCom(this IServiceCollection services, WeComSettings? settings, byte[] key, TranscriberSettings? transcriber)
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
                .AddSingleton(provider => new MemberPace(settings.Limits, provider.GetRequiredService<TimeProvider>()))
                .AddSingleton<AppSender>()
                .AddSingleton(provider => AppDoor(provider, settings, app));
        if (settings.App is not null && transcriber is not null)
            services
                .AddSingleton(provider => new Transcriber(transcriber, provider.GetRequiredService<TimeProvider>()))
                .AddSingleton<IVoices, Voices>();
        if (settings.Bot is { } bot)
            services
                .AddSingleton<BotStreams>()
                .AddSingleton(provider => Sender(provider))
                .AddSingleton(provider => BotDoor(provider, settings, bot));
        if (settings.Robots.Count > 0)
            services
                .AddSingleton<IChannel, GroupRobotChannel>()
                .AddHostedService<RobotGroups>();
        if (settings.App is not null || settings.Bot is not null)
            services.AddSingleton<IChannel>(provider => new WeComChannel(provider.GetService<AppSender>(), provider.GetService<BotSender>()));
        return services;
    }

    /// <summary>Nothing where WeCom is not configured.</summary>
    public static void MapWeCom(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<AppCalls>() is { } ofApp)
        {
            app.MapGet(AppPath, ofApp.Verify);
            app.MapPost(AppPath, ofApp.Take).DisableAntiforgery();
        }

        if (app.ServiceProvider.GetService<BotCalls>() is { } ofBot)
        {
            app.MapGet(BotPath, ofBot.Verify);
            app.MapPost(BotPath, ofBot.Take).DisableAntiforgery();
        }
    }

    private static BotSender Sender(IServiceProvider provider) => new(
        provider.GetRequiredService<BotStreams>(),
        provider.GetRequiredService<ApiCalls>(),
        provider.GetService<AppSender>(),
        provider.GetRequiredService<TemplateCard>(),
        provider.GetRequiredService<IStore>(),
        provider.GetRequiredService<WordBook>(),
        provider.GetRequiredService<FileLinks>(),
        provider.GetRequiredService<TimeProvider>());

    private static AppCalls AppDoor(IServiceProvider provider, WeComSettings settings, AppSettings app) => ActivatorUtilities.CreateInstance<AppCalls>(
        provider, new Door(app.Token, new Cipher(app.EncodingAesKey, app.CorpId), settings.OldestCallback, provider.GetRequiredService<TimeProvider>()), app);

    /// <summary>A smart bot has no receiver of its own.</summary>
    private static BotCalls BotDoor(IServiceProvider provider, WeComSettings settings, BotSettings bot) => ActivatorUtilities.CreateInstance<BotCalls>(
        provider, new Door(bot.Token, new Cipher(bot.EncodingAesKey, ""), settings.OldestCallback, provider.GetRequiredService<TimeProvider>()), bot);
}
