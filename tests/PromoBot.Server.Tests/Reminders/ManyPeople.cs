using System.Text;
using Microsoft.Data.Sqlite;
using PromoBot.Dialogs;
using PromoBot.Language;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Tests.Reminders;

/// <summary>An authority with very many people, each of whom has something coming in the same minute.</summary>
internal static class ManyPeople
{
    public const string Channel = "many";

    private const string Authority = "many";

    public static async Task<Bot> Open(string folder, int people, TimeProvider clock)
    {
        var file = Path.Combine(folder, "many.yaml");
        await File.WriteAllTextAsync(file, Plan(people));
        return await Bot.Open(folder, file, clock);
    }

    public static string Id(int number) => $"p{number}";

    /// <summary>A reminder of their own for each, at one hour; and a conversation where they are told.</summary>
    public static async Task Arm(Bot bot, string folder, int people, DateTime at)
    {
        var now = bot.Clock.GetUtcNow();
        var reminders = Enumerable.Range(0, people).Select(number => new Reminder(
            $"many-{number}", Id(number), DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), null, Text.Of("talk.name", ("name", $"第{number}件事"))));
        var plan = (await bot.Store.PlanInForce(Authority))!;
        var commit = await bot.Store.Commit(new TurnToCommit(
            Authority, new Incoming(Channel, "arm", Id(0), "arm", "…"), "arm", Id(0), plan.Revision, 0, 0,
            new Decision { Talk = Talk.Empty, Reminders = [.. reminders] }, Locale.Zh, now));
        Assert(commit is CommitResult.Done);
        await using var books = new SqliteConnection($"Data Source={Path.Combine(folder, "promobot.db")};Pooling=False");
        await books.OpenAsync();
        await using var command = books.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO last_talk SELECT authority, id, 'many', 'c-' || id, 'Zh' FROM person";
        await command.ExecuteNonQueryAsync();
    }

    public static Task<TurnResult> Say(Bot bot, string message, string text) =>
        bot.Turns.Take(new Incoming("console", "console:writer", "writer", message, text, KnownAs: "writer"), CancellationToken.None);

    private static string Plan(int people)
    {
        var yaml = new StringBuilder(
            """
            authority: { id: many, name: 示范区, home: [湖北省, 武汉市] }
            period: 2025
            units:
              - { id: u, name: 甲街道, kind: street }
            reminders: { quota: off, follow_up: off, verification: off, event: off, meetings: off }
            indicators:
              - { id: funds, topic: funds, name: 到位资金, unit: 亿元, measure: { kind: receipts, of: [funds] }, targets: { authority: 100, u: 10 } }
            people:
              - { id: writer, name: 填报专员, unit: u, role: promoter }

            """);
        for (var number = 0; number < people; number++)
            yaml.Append($"  - {{ id: {Id(number)}, name: 干部{number}, unit: u, role: promoter }}\n");
        return yaml.ToString();
    }

    private static void Assert(bool holds)
    {
        if (!holds)
            throw new InvalidOperationException("The reminders could not be set.");
    }
}
