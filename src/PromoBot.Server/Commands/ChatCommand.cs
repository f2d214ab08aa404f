using System.CommandLine;
using System.Text;
using System.Text.Json;
using PromoBot.Server.Channels.Console;
using PromoBot.Server.Channels.Drawing;
using PromoBot.Server.Documents;
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
        var talk = new ConsoleTalk(bot.Turns, bot.Store, bot.Words, bot.Clock, parsed.GetRequiredValue(As), new Exports(bot.Documents, bot.Folder));
        await talk.CheckPerson(bot.Standing, cancel).ConfigureAwait(false);
        var input = Shared.Input();
        await Notices(talk, parsed, cancel).ConfigureAwait(false);
        while (await input.ReadLineAsync(cancel).ConfigureAwait(false) is { } line)
        {
            var result = await talk.Take(line, cancel).ConfigureAwait(false);
            await System.Console.Out.WriteLineAsync(parsed.GetValue(Json) ? AsJson(talk, result) : AsText(talk, result)).ConfigureAwait(false);
            await Notices(talk, parsed, cancel).ConfigureAwait(false);
        }

        return 0;
    }

    /// <summary>What reached the person meanwhile. One JSON line a message is promised: there it waits for a reader of text.</summary>
    private static async Task Notices(ConsoleTalk talk, ParseResult parsed, CancellationToken cancel)
    {
        foreach (var notice in parsed.GetValue(Json) ? [] : await talk.Meanwhile(cancel).ConfigureAwait(false))
            await System.Console.Out.WriteLineAsync(talk.Draw(notice) + "\n").ConfigureAwait(false);
    }

    private static string AsText(ConsoleTalk talk, TurnResult result) =>
        string.Join("\n\n", result.Replies.Select(talk.Draw)) + "\n";

    private static string AsJson(ConsoleTalk talk, TurnResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ActsJson.Unescaped))
        {
            json.WriteStartObject();
            ActsJson.Write(json, result.Acts);
            json.WriteStartArray("replies");
            foreach (var reply in result.Replies)
                Write(json, talk, reply);
            json.WriteEndArray();
            json.WriteStartArray("records");
            foreach (var record in result.Records)
                json.WriteRawValue(BooksJson.Write(record));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ConsoleTalk talk, OutboxMessage reply)
    {
        json.WriteStartObject();
        json.WriteString("text", talk.Draw(reply));
        json.WritePropertyName("card");
        if (AdaptiveCard.Suits(reply.Reply))
            AdaptiveCard.Draw(reply.Reply, talk.SpeakerOf(reply)).WriteTo(json);
        else
            json.WriteNullValue();
        json.WriteEndObject();
    }
}
