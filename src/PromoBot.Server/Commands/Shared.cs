using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PromoBot.Server.Model;
using PromoBot.Server.Plans;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Web;

namespace PromoBot.Server.Commands;

/// <summary>What all commands take, and how they fail: errors of use on standard error with exit code 2, failures with 1.</summary>
internal static class Shared
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "The folder that holds the books (default: ./data, or the setting PromoBot:Store:Path).",
        DefaultValueFactory = _ => Settings()["PromoBot:Store:Path"] ?? "./data",
    };

    public static readonly Option<string?> Plan = new("--plan")
    {
        Description = "The plan file to put in force where the folder is empty (default: the demo authority).",
    };

    public static readonly Option<DateTimeOffset?> Now = new("--now")
    {
        Description = "Take this for the time, e.g. 2026-03-12T10:30:00+08:00.",
        CustomParser = Time,
    };

    public static readonly JsonSerializerOptions ReadableJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Standard input as UTF-8, whatever the machine's locale says.</summary>
    public static TextReader Input() => new StreamReader(System.Console.OpenStandardInput(), new UTF8Encoding(false));

    public static TimeProvider Clock(ParseResult parsed) =>
        parsed.GetValue(Now) is { } now ? new StoppedClock(now) : TimeProvider.System;

    /// <summary>Opens the bot, runs the command, closes it.</summary>
    public static Task<int> Run(ParseResult parsed, Func<Bot, Task<int>> command, CancellationToken cancel) => Guarded(async () =>
    {
        var settings = Settings();
        var model = ModelSettings.From(settings);
        var bot = await Bot.Open(
            parsed.GetRequiredValue(Data), parsed.GetValue(Plan), Clock(parsed), model, UnknownSender(settings), cancel).ConfigureAwait(false);
        await using (bot.ConfigureAwait(false))
            return await command(bot).ConfigureAwait(false);
    });

    /// <summary>Turns what a person can mend into a sentence on standard error.</summary>
    public static async Task<int> Guarded(Func<Task<int>> command)
    {
        try
        {
            return await command().ConfigureAwait(false);
        }
        catch (PlanUnusableException broken)
        {
            return Fail(broken.Message, 2);
        }
        catch (SettingException wrong)
        {
            return Fail(wrong.Message, 2);
        }
        catch (UnknownPersonException unknown)
        {
            return Fail($"{unknown.Message} 'people list' shows who is there.", 2);
        }
        catch (StoreUnusableException unusable)
        {
            return Fail(unusable.Message, 1);
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    /// <summary>The same places that the web server reads: <c>appsettings.json</c> beside the program, then the environment.</summary>
    public static IConfigurationRoot Settings() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>For trying things out: in production an account that nobody bound is nobody.</summary>
    private static string? UnknownSender(IConfiguration settings)
    {
        if (settings[Senders.UnknownSetting] is not { } said || string.IsNullOrWhiteSpace(said))
            return null;
        return WebApp.EnvironmentName == Environments.Development
            ? said.Trim()
            : throw new SettingException(Senders.UnknownSetting, "is set; expected nothing outside of Development");
    }

    public static int Fail(string sentence, int code)
    {
        System.Console.Error.WriteLine(sentence);
        return code;
    }

    private static DateTimeOffset? Time(System.CommandLine.Parsing.ArgumentResult argument)
    {
        var said = argument.Tokens[0].Value;
        if (DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time))
            return time;
        argument.AddError($"'{said}' is no time; expected e.g. 2026-03-12T10:30:00+08:00.");
        return null;
    }
}
