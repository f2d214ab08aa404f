using System.CommandLine;

namespace PromoBot.Server.Commands;

/// <summary>The commands of the one executable: a line each, and a file each beside this one.</summary>
internal static class CommandLine
{
    public static RootCommand Root() => new("PromoBot keeps the books of people who promote investment.")
    {
        PlanCommand.Create(),
        ProgressCommand.Create(),
        PeopleCommand.Create(),
    };
}
