using PromoBot.Dialogs;
using PromoBot.Server.Documents;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>Announcements to groups: words, then the files, one after the other.</summary>
internal sealed class GroupRobotChannel(GroupRobots robots, IStore store, DocumentDesk documents, WordBook words, TimeProvider clock) : IChannel
{
    public string Name => Announcing.Channel;

    public async Task<SendOutcome> Send(WaitingReply waiting, CancellationToken cancel)
    {
        var message = waiting.Message;
        var robot = message.Conversation;
        if (!robots.Names.Contains(robot, StringComparer.Ordinal))
        {
            await store.NoteReach(Name, robot, ReachState.Removed, clock.GetUtcNow(), cancel);
            return new SendOutcome.Refused("the settings name this robot no more");
        }

        var speaker = new Speaker(words, message.Locale, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        var files = message.Reply.Blocks.OfType<Block.Document>().ToList();
        for (var at = waiting.PartsSent; at <= files.Count; at++)
        {
            var answer = at == 0
                ? await robots.SendMarkdown(robot, ReplyParts.Markdown(message.Reply, speaker, withChoices: false), cancel)
                : await File(message.Authority, robot, files[at - 1], message.Locale, cancel);
            if (answer is not ApiAnswer.Done)
                return Outcome(answer, at);
        }

        return new SendOutcome.Sent();
    }

    private async Task<ApiAnswer> File(string authority, string robot, Block.Document document, Language.Locale locale, CancellationToken cancel) =>
        await documents.Make(authority, document.Id, document.Kind, locale, cancel) is { } made
            ? await robots.SendMedia(robot, new Media(made.Name, made.Bytes), cancel)
            : new ApiAnswer.Failed(0, "there is no such document any more");

    private static SendOutcome Outcome(ApiAnswer answer, int partsSent) => answer switch
    {
        ApiAnswer.NotReached why => new SendOutcome.Later(null, why.Why, IsChannelDown: true) { PartsSent = partsSent },
        ApiAnswer.Unclear why => new SendOutcome.Unclear(why.Why),
        ApiAnswer.Failed { Code: ErrorCodes.Busy } => new SendOutcome.Later(null, "busy", IsChannelDown: true) { PartsSent = partsSent },
        ApiAnswer.Failed failed when ErrorCodes.IsTooMuch(failed.Code) => new SendOutcome.Later(ErrorCodes.Wait(failed.Code), $"errcode {failed.Code}") { PartsSent = partsSent },
        ApiAnswer.Failed failed => new SendOutcome.Refused($"errcode {failed.Code}"),
        var other => throw new InvalidOperationException($"No outcome for {other.GetType().Name}."),
    };
}

/// <summary>At start: the groups of the settings can be announced to.</summary>
internal sealed class RobotGroups(GroupRobots robots, IStore store, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var name in robots.Names)
            await store.KeepReachable(
                new Reachable(Announcing.Channel, name, "", IsPersonal: false, "{}", ReachState.Installed, clock.GetUtcNow()), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
