using System.CommandLine;
using System.Net.Sockets;
using PromoBot.Server.Web;

namespace PromoBot.Server.Commands;

/// <summary><c>serve</c>, and what runs without a command: web chat and channels over HTTP, until told to stop.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = $"Addresses to listen on, apart by ';' (default: the setting URLS, else {WebApp.DefaultUrl}).",
    };

    public static Command Create() => Serving(new Command("serve", "Serves the web chat and the channels over HTTP (the default)."));

    /// <summary>Makes a command serve: its own one, and the root.</summary>
    public static T Serving<T>(T command)
        where T : Command
    {
        foreach (var option in new Option[] { Urls, Shared.Data, Shared.Plan, Shared.Now })
            command.Options.Add(option);
        command.SetAction((parsed, cancel) => IsNowRefused(parsed)
            ? Task.FromResult(2)
            : Shared.Run(parsed, bot => Serve(bot, parsed, cancel), cancel));
        return command;
    }

    private static async Task<int> Serve(Bot bot, ParseResult parsed, CancellationToken cancel)
    {
        string[] settings = parsed.GetValue(Urls) is { } urls ? [$"--urls={urls}"] : [];
        WebApplication app;
        try
        {
            app = WebApp.Build(settings, new WebParts(
                bot.Turns, bot.Store, bot.Words, parsed.GetRequiredValue(Shared.Data), bot.Clock, bot.UnknownSenderIs)
            {
                Sweep = bot.Sweep,
            });
        }
        catch (Exception e) when (e is InvalidDataException or UnauthorizedAccessException or IOException)
        {
            return await Fail(e.Message);
        }

        await using (app)
        {
            try
            {
                await app.StartAsync(cancel);
            }
            catch (Exception e) when (e is IOException or SocketException or InvalidOperationException or FormatException)
            {
                return await Fail(Why(e));
            }

            await app.WaitForShutdownAsync(cancel);
            return 0;
        }
    }

    /// <summary>A clock that stands still is for trying things out: in production every token would live for ever.</summary>
    private static bool IsNowRefused(ParseResult parsed)
    {
        if (parsed.GetValue(Shared.Now) is null || WebApp.EnvironmentName == Environments.Development)
            return false;
        System.Console.Error.WriteLine("serve takes --now in Development only (set ASPNETCORE_ENVIRONMENT=Development).");
        return true;
    }

    private static string Why(Exception e) => e.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || e.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase)
        ? $"{e.Message} Stop the other program, or choose another address with --urls http://localhost:PORT."
        : e.Message;

    private static async Task<int> Fail(string sentence)
    {
        await System.Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}
