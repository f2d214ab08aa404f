using Microsoft.AspNetCore.Diagnostics;
using PromoBot.Server.Channels.BotFramework;
using PromoBot.Server.Channels.DirectLine;
using PromoBot.Server.Channels.WeCom;
using PromoBot.Server.Documents;
using PromoBot.Server.Model;
using PromoBot.Server.Outbox;
using PromoBot.Server.Reminders;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Web;

/// <summary>The HTTP side, put together: services, then the way of a request, then what answers it.</summary>
public static class WebApp
{
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>
    /// Where nothing is said, a Debug build (<c>dotnet run</c>) is Development and a published one is Production. A launch
    /// profile would say so too, but <c>dotnet run</c> then writes a line of its own into what <c>chat --json</c> prints.
    /// </summary>
    public static string EnvironmentName { get; } =
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? (IsDebugBuild ? Environments.Development : Environments.Production);

    private static bool IsDebugBuild =>
#if DEBUG
        true;
#else
        false;
#endif

    /// <exception cref="SettingException">A channel's setting is wrong.</exception>
    /// <param name="args">Settings as ASP.NET Core has them: <c>--urls</c>, <c>--PromoBot:…</c>.</param>
    public static WebApplication Build(string[] args, WebParts parts, string? environment = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            EnvironmentName = environment ?? EnvironmentName,
            // Not the folder it happens to be started from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        // Who starts the server tells in one sentence why it did not start.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        AddServices(builder.Services, parts, builder.Configuration);

        var app = builder.Build();
        Pipe(app);
        Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, WebParts parts, IConfiguration configuration)
    {
        var key = KeyFile.ReadOrMake(parts.DataFolder);
        services
            .AddSingleton(parts.Clock)
            .AddSingleton(parts.Turns)
            .AddSingleton(parts.Store)
            .AddSingleton(parts.Words)
            .AddSingleton(new Senders(parts.Store, parts.UnknownSenderIs))
            .AddSingleton<OutboxPump>()
            .AddHostedService(provider => provider.GetRequiredService<OutboxPump>())
            .AddSingleton<Reception>()
            .AddHostedService(provider => provider.GetRequiredService<Reception>())
            .AddSingleton<Notices>()
            .AddSingleton<Page>()
            .AddDirectLine(key)
            .AddDocuments(configuration)
            .AddWeCom(WeComSettings.From(configuration), key, TranscriberSettings.From(configuration))
            .AddReminders(parts.Sweep, parts.DataFolder, configuration)
            .AddBotFramework(BotFrameworkSettings.From(configuration), key, parts.Outbound)
            .AddProblemDetails();
    }

    private static void Pipe(WebApplication app)
    {
        app.UseMiddleware<SafeHeaders>();
        // Before anything that may fail: in Development too nobody is shown a stack trace.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = e => (e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages();
        app.UseWebSockets();
        app.UseRouting();
        app.UseCors();
    }

    private static void Map(WebApplication app)
    {
        app.MapHealth();
        app.MapDirectLine();
        app.MapDocuments();
        app.MapBotFramework();
        app.MapWeCom();
        app.MapPage();
        if (app.Environment.IsDevelopment())
            app.MapDemoPeople();
    }
}
