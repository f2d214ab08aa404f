using System.CommandLine;
using System.Text.Json.Nodes;
using PromoBot.Domain;

namespace PromoBot.Server.Commands;

/// <summary><c>people list [--json]</c>: a line for each person.</summary>
internal static class PeopleCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "A JSON object a line." };

    public static Command Create() => new("people", "The people of the authority.")
    {
        Opened.On(new Command("list", "Lists the people: id, name, unit, post, role.") { Json }, async (opened, parsed, _) =>
        {
            foreach (var person in opened.InForce.People)
                await Console.Out.WriteLineAsync(parsed.GetValue(Json) ? AsJson(person) : AsText(person)).ConfigureAwait(false);
            return 0;
        }),
        BindCommand.Create(),
    };

    private static string AsText(Person person) => string.Join('\t', person.Id, person.Name, person.Unit, person.Post, Role(person));

    private static string AsJson(Person person) => new JsonObject
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["unit"] = person.Unit,
        ["post"] = person.Post,
        ["role"] = Role(person),
    }.ToJsonString(Shared.ReadableJson);

    private static string Role(Person person) => Plans.Vocabulary.Roles.First(one => one.Value == person.Role).Key;
}
