using System.CommandLine;
using System.Text;
using PromoBot.Server.Channels.BotFramework;
using PromoBot.Server.Channels.WeCom;

namespace PromoBot.Server.Commands;

/// <summary>
/// <c>people bind FILE</c>: whose accounts are whose, from an officer's list. A line each: person, channel, account, with tabs
/// or commas between. All lines are checked before the first is written.
/// </summary>
internal static class BindCommand
{
    /// <summary>As people call a channel, and as the books do.</summary>
    private static readonly Dictionary<string, string> Channels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["teams"] = BotFrameworkChannel.ChannelName,
        ["wecom"] = WeComChannel.ChannelName,
    };

    private static readonly Argument<FileInfo> List = new("FILE") { Description = "Lines of 'person, channel, account' (UTF-8); channels: teams (Entra object id), wecom (userid)." };

    public static Command Create() => Opened.On(new Command("bind", "Binds channel accounts to people, from a list.") { List }, Run);

    private static async Task<int> Run(Opened opened, ParseResult parsed, CancellationToken cancel)
    {
        var file = parsed.GetRequiredValue(List);
        if (!file.Exists)
            return Shared.Fail($"There is no file {file.FullName}.", 2);
        var settings = BotFrameworkSettings.From(Shared.Settings());
        var lines = await File.ReadAllLinesAsync(file.FullName, Encoding.UTF8, cancel).ConfigureAwait(false);
        var accounts = new List<Account>();
        var problems = new List<string>();
        foreach (var (line, number) in lines.Select((line, at) => (line.Trim().TrimStart('\uFEFF'), at + 1)).Where(one => one.Item1.Length > 0 && one.Item1[0] != '#'))
        {
            if (Read(line, opened, out var problem) is { } account)
                accounts.Add(account);
            else
                problems.Add($"{file.Name}({number}): {problem}");
        }

        if (problems.Count > 0)
            return Shared.Fail(string.Join(Environment.NewLine, problems), 2);
        foreach (var account in accounts)
            await Bind(opened, account, settings, cancel).ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"{accounts.Count} accounts bound.").ConfigureAwait(false);
        return 0;
    }

    private static Account? Read(string line, Opened opened, out string problem)
    {
        problem = "";
        if (line.Split([',', '\t'], StringSplitOptions.TrimEntries) is not [var person, var channel, { Length: > 0 } sender])
            problem = "expected 'person, channel, account'";
        else if (opened.InForce.Find(person) is null)
            problem = $"there is no person '{person}' ('people list' shows who is there)";
        else if (!Channels.TryGetValue(channel, out var known))
            problem = $"'{channel}' is no channel; expected {string.Join(" or ", Channels.Keys)}";
        else if (known != BotFrameworkChannel.ChannelName)
            // WeCom does not tell large from small letters.
            return new Account(person, known, sender.ToLowerInvariant());
        else if (!Guid.TryParse(sender, out var id))
            problem = $"'{sender}' is no Entra object id";
        else
            return new Account(person, known, id.ToString("D"));
        return null;
    }

    private static async Task Bind(Opened opened, Account account, BotFrameworkSettings settings, CancellationToken cancel)
    {
        var (store, now) = (opened.Bot.Store, opened.Bot.Clock.GetUtcNow());
        await store.BindAccount(opened.InForce.Plan.Authority.Id, account.Person, account.Channel, account.Sender, now, cancel).ConfigureAwait(false);
        // Whoever never wrote can be written to all the same.
        if (account.Channel == BotFrameworkChannel.ChannelName && Unmet.Of(account.Sender, settings, now) is { } unmet
            && await store.Reachable(unmet.Channel, unmet.Conversation, cancel).ConfigureAwait(false) is null)
            await store.KeepReachable(unmet, cancel).ConfigureAwait(false);
        if (account.Channel == WeComChannel.ChannelName && await store.Reachable(account.Channel, account.Sender, cancel).ConfigureAwait(false) is null)
            await store.KeepReachable(AppCalls.Reachable(account.Sender, now), cancel).ConfigureAwait(false);
    }

    private sealed record Account(string Person, string Channel, string Sender);
}
