using System.Diagnostics;
using PromoBot.Language;
using PromoBot.Server.Commands;
using PromoBot.Server.Words;

namespace PromoBot.Benchmarks;

/// <summary>Messages understood in a second on one core, warmed; and how the time of one message grows with its length.</summary>
internal static class ParseBenchmark
{
    private const int Lines = 24_000;

    public static void Run(string file)
    {
        var reader = new Reader(CueFiles.Load(), ValueReader.Default);
        var messages = File.ReadLines(file).Select(line => MessageLine.From(line, DateTimeOffset.Now)).ToList();
        Read(reader, messages, Lines / 4);
        for (var run = 0; run < 3; run++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var processor = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            Read(reader, messages, Lines);
            var taken = Stopwatch.GetElapsedTime(start);
            var used = Environment.CpuUsage.TotalTime - processor;
            Console.WriteLine(
                $"{Lines} messages: {Lines / taken.TotalSeconds:N0} a second, {Lines / used.TotalSeconds:N0} a second of processor, "
                + $"{(GC.GetAllocatedBytesForCurrentThread() - allocated) / Lines / 1024.0:N1} KB each");
        }

        foreach (var length in new[] { 500, 2_000, 20_000 })
            Console.WriteLine($"a message of {length:N0} characters: {Longest(reader, messages, length):N1} ms");
    }

    private static void Read(Reader reader, List<MessageLine> messages, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var message = messages[number % messages.Count];
            reader.Read(new Said(message.Text, message.Now, KnownNames.None));
        }
    }

    /// <summary>The median of several readings of one long text made of all messages.</summary>
    private static double Longest(Reader reader, List<MessageLine> messages, int length)
    {
        var text = string.Concat(Enumerable.Repeat(string.Join('。', messages.Select(message => message.Text)), length / 500 + 1))[..length];
        var times = Enumerable.Range(0, 9).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            reader.Read(new Said(text, messages[0].Now, KnownNames.None));
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        return times.Order().ElementAt(4);
    }
}
