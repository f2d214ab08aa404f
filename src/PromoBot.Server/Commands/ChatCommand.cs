using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromoBot.Server.Channels.Console;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Commands;

/// <summary><c>chat --as PERSON</c>: a line in, the answer out, by the same turn as any channel.</summary>
internal static class ChatCommand
{
    private static readonly Option<string> As = new("--as") { Description = "Id of the person who speaks (people list).", Required = true };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a message: acts, replies, records." };

    public static Command Create()
    {
        var command = new Command("chat", "Talks on the console: one message a line.") { As, Json, Shared.Data, Shared.Plan, Shared.Now };
        command.SetAction((parsed, cancel) => Shared.Run(parsed, bot => Talk(bot, parsed, cancel), cancel));
        return command;
    }

    private static async Task<int> Talk(Bot bot, ParseResult parsed, CancellationToken cancel)
    {
        var talk = new ConsoleTalk(bot.Turns, bot.Store, bot.Words, bot.Clock, parsed.GetRequiredValue(As));
        await talk.CheckPerson(bot.Standing, cancel).ConfigureAwait(false);
        var input = Shared.Input();
        while (await input.ReadLineAsync(cancel).ConfigureAwait(false) is { } line)
        {
            var result = await talk.Take(line, cancel).ConfigureAwait(false);
            await System.Console.Out.WriteLineAsync(parsed.GetValue(Json) ? AsJson(talk, result) : AsText(talk, result)).ConfigureAwait(false);
        }

        return 0;
    }

    private static string AsText(ConsoleTalk talk, TurnResult result) =>
        string.Join("\n\n", result.Replies.Select(talk.Draw)) + "\n";

    private static string AsJson(ConsoleTalk talk, TurnResult result) => new JsonObject
    {
        ["acts"] = ActsJson.Of(result.Acts),
        ["replies"] = new JsonArray([.. result.Replies.Select(reply => new JsonObject
        {
            ["text"] = talk.Draw(reply),
            ["card"] = AdaptiveCard.Suits(reply.Reply) ? AdaptiveCard.Draw(reply.Reply, talk.SpeakerOf(reply)) : null,
        })]),
        ["records"] = new JsonArray([.. result.Records.Select(record => JsonNode.Parse(BooksJson.Write(record)))]),
    }.ToJsonString(Shared.ReadableJson);
}
