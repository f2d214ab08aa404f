using PromoBot.Server.Outbox;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Channels.DirectLine;

/// <summary>Direct Line 3.0 under <c>/directline</c>, for Web Chat and any other client of that protocol.</summary>
public static class DirectLineRoutes
{
    public const string Base = "/directline";

    private const string Everywhere = "directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services, byte[] key) => services
        .AddSingleton(provider => new Seal(key, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<Door>()
        .AddSingleton<Visitors>()
        .AddSingleton<Listeners>()
        .AddSingleton<OneAtATime>()
        .AddSingleton<DirectLineChannel>()
        .AddSingleton<IChannel>(provider => provider.GetRequiredService<DirectLineChannel>())
        .AddSingleton<TokenCalls>()
        .AddSingleton<TalkCalls>()
        // The token is in a header and never in a cookie: another site's page gains nothing but what anybody may do.
        .AddCors(cors => cors.AddPolicy(Everywhere, policy => policy
            .AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "POST").SetPreflightMaxAge(TimeSpan.FromHours(1))));

    public static void MapDirectLine(this IEndpointRouteBuilder app)
    {
        var tokens = app.ServiceProvider.GetRequiredService<TokenCalls>();
        var talks = app.ServiceProvider.GetRequiredService<TalkCalls>();
        var calls = app.MapGroup(Base).RequireCors(Everywhere).AddEndpointFilter(NoStore);
        calls.MapPost("/tokens/generate", tokens.Generate);
        calls.MapPost("/tokens/refresh", tokens.Refresh);
        calls.MapPost("/conversations", talks.Start);
        calls.MapGet("/conversations/{conversation}", talks.TakeUp);
        calls.MapGet("/conversations/{conversation}/activities", talks.Read);
        calls.MapPost("/conversations/{conversation}/activities", talks.Write);
        calls.MapPost("/conversations/{conversation}/upload", talks.Upload).DisableAntiforgery();
        calls.MapGet("/conversations/{conversation}/stream", talks.Listen);
    }

    private static ValueTask<object?> NoStore(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        call.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(call);
    }
}
