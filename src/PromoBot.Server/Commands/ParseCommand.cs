using System.CommandLine;
using System.Text.Json;
using PromoBot.Language;
using PromoBot.Server.Words;

namespace PromoBot.Server.Commands;

/// <summary><c>parse</c>: JSON lines in (id, now, text), JSON lines out (id, acts), by the reader that every turn uses.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Arity = ArgumentArity.ZeroOrOne,
            Description = "JSON lines; standard input where absent." };
        var explain = new Option<string?>("--explain") { Description = "Show how each slot of this text was found." };
        var score = new Option<FileInfo?>("--score") { Description = "Read this labelled file and print how well." };
        var now = new Option<DateTimeOffset?>("--now") { Description = "The time of messages that do not say theirs." };
        var command = new Command("parse", "Read messages and print what they mean.") { file, explain, score, now };
        command.SetAction(result => Run(result.GetValue(file), result.GetValue(explain), result.GetValue(score),
            result.GetValue(now)));
        return command;
    }

    private static int Run(FileInfo? file, string? explain, FileInfo? gold, DateTimeOffset? now)
    {
        var reader = new Reader(CueFiles.Load(), ValueReader.Default);
        var usual = now ?? TimeProvider.System.GetLocalNow();
        using var output = Console.OpenStandardOutput();
        if (explain is not null)
        {
            Explanation.Print(Console.Out, reader.Read(new(explain, usual, KnownNames.None)));
            return 0;
        }
        if ((file ?? gold) is { Exists: false } missing)
        {
            Console.Error.WriteLine($"{missing.FullName} is not there.");
            return 2;
        }
        if (gold is not null)
            return ScoreTable.Print(Console.Out, gold, reader, usual);
        using var input = file?.OpenText() ?? Console.In;
        return Lines(input, output, reader, usual);
    }

    private static int Lines(TextReader input, Stream output, Reader reader, DateTimeOffset usual)
    {
        using var buffered = new BufferedStream(output, 1 << 16);
        using var json = new Utf8JsonWriter(buffered, ActsJson.Unescaped);
        var (number, code) = (0, 0);
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                var message = MessageLine.From(line, usual);
                json.Reset(buffered);
                json.WriteStartObject();
                json.WriteString("id", message.Id);
                ActsJson.Write(json, reader.Read(new(message.Text, message.Now, KnownNames.None)).Acts);
                json.WriteEndObject();
                json.Flush();
                buffered.WriteByte((byte)'\n');
                // Somebody types on the other end of standard input: do not keep him waiting.
                if (!Console.IsInputRedirected)
                    buffered.Flush();
            }
            catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
            {
                Console.Error.WriteLine($"line {number}: {wrong.Message}");
                code = 2;
            }
        }
        return code;
    }
}
