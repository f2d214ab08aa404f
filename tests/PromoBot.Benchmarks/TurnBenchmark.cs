using PromoBot.Server;
using PromoBot.Server.Turns;

namespace PromoBot.Benchmarks;

/// <summary>A whole turn (understand, recall, decide, commit) that writes a visit and a lead, on a real file.</summary>
internal static class TurnBenchmark
{
    public static async Task Run(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"promobot-{Guid.NewGuid():N}")).FullName;
        try
        {
            await using var bot = await Bot.Open(folder, null, TimeProvider.System);
            for (var number = 0; number < 300; number++)
                await Say(bot, number);
            var (writing, asking) = (new Timings(), new Timings());
            for (var number = 300; number < 1_300; number++)
            {
                var message = number;
                await writing.Measure(() => Say(bot, message));
                await asking.Measure(() => Ask(bot, message));
            }

            writing.Print("a turn that writes a visit and a lead");
            asking.Print("a turn that asks for the gap");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<TurnResult> Say(Bot bot, int number) => Take(
        bot, $"w{number}", $"昨天跟李区长去深圳拜访了蓝海{number}号科技公司,见了王副总,谈电池壳体{number}期项目,大概投20个亿,下周三再对接");

    private static Task<TurnResult> Ask(Bot bot, int number) => Take(bot, $"a{number}", "我们街道离目标还差多少");

    private static Task<TurnResult> Take(Bot bot, string message, string text) =>
        bot.Turns.Take(new Incoming("console", "c", "promoter", message, text, KnownAs: "promoter"), CancellationToken.None);
}
