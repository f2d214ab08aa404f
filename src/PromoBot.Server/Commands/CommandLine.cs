using System.CommandLine;

namespace PromoBot.Server.Commands;

/// <summary>The commands of the one executable: a line each, and a file each beside this one.</summary>
internal static class CommandLine
{
    public static RootCommand Root() => ServeCommand.Serving(new RootCommand("PromoBot keeps the books of people who promote investment.")
    {
        ServeCommand.Create(),
        ChatCommand.Create(),
        ParseCommand.Create(),
        PlanCommand.Create(),
        ProgressCommand.Create(),
        PeopleCommand.Create(),
        ImportCommand.Create(),
        ExportCommand.Create(),
        BulletinCommand.Create(),
        ManifestCommand.Create(),
        WeComCommand.Create(),
    });

    /// <summary>Errors of use go to standard error with exit code 2.</summary>
    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync().ConfigureAwait(false);
        foreach (var error in parsed.Errors)
            await System.Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
        await System.Console.Error.WriteLineAsync("--help shows what can be asked.").ConfigureAwait(false);
        return 2;
    }
}
