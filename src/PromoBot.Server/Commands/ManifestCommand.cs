using System.CommandLine;
using PromoBot.Server.Channels.BotFramework;

namespace PromoBot.Server.Commands;

/// <summary><c>manifest build --channel teams --out FILE</c>: what a channel's administrators upload, made from the settings.</summary>
internal static class ManifestCommand
{
    private static readonly Option<string> Channel = new("--channel") { Description = "teams", Required = true };

    private static readonly Option<FileInfo> Out = new("--out") { Description = "The zip to write.", Required = true };

    public static Command Create()
    {
        Channel.AcceptOnlyFromAmong("teams");
        var build = new Command("build", "Builds the package of a channel's app from the settings.") { Channel, Out };
        build.SetAction((parsed, cancel) => Shared.Guarded(() => Build(parsed.GetRequiredValue(Out), cancel)));
        return new Command("manifest", "The app packages of the channels.") { build };
    }

    private static async Task<int> Build(FileInfo file, CancellationToken cancel)
    {
        var settings = Shared.Settings();
        var package = TeamsPackage.From(BotFrameworkSettings.From(settings), settings);
        try
        {
            file.Directory?.Create();
            await File.WriteAllBytesAsync(file.FullName, package, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Shared.Fail($"{file.FullName} cannot be written: {e.Message}", 1);
        }

        await System.Console.Out.WriteLineAsync(file.FullName).ConfigureAwait(false);
        return 0;
    }
}
