using System.Text.Json;
using PromoBot.Dialogs;
using PromoBot.Server.Documents;
using PromoBot.Server.Outbox;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>Replies to members by the self-built app's send API.</summary>
internal sealed class AppSender(WeComApi api, ReplyParts drawing, MemberPace pace, IStore store, WordBook words, DocumentDesk documents, TimeProvider clock)
{
    /// <param name="member">The userid.</param>
    public async Task<SendOutcome> Send(WaitingReply waiting, string member, CancellationToken cancel)
    {
        var message = waiting.Message;
        var speaker = new Speaker(words, message.Locale, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        var parts = drawing.Of(message.Reply, speaker, member, WeComChannel.Task(message), isNotice: message.InReplyTo is null);
        var files = message.Reply.Blocks.OfType<Block.Document>().ToList();
        string? sentId = null;
        string? unclear = null;
        for (var at = waiting.PartsSent; at < parts.Count + files.Count; at++)
        {
            if (pace.TakeOrWait(member) is { } wait)
                return new SendOutcome.Later(wait, "as much as WeCom takes for one member") { PartsSent = at };
            switch (at < parts.Count ? await api.Send(member, parts[at].Message(), cancel) : await SendFile(message, files[at - parts.Count], member, cancel))
            {
                case ApiAnswer.Done done when NotLicensed(done.Body):
                    return new SendOutcome.Refused("the member has no licence for this app");
                case ApiAnswer.Done done:
                    sentId = Word(done.Body, "msgid") ?? sentId;
                    break;
                case ApiAnswer.Unclear why:
                    // What follows is sent all the same: buttons are of use even where their words may be missing.
                    unclear = why.Why;
                    break;
                case ApiAnswer.NotReached why:
                    return new SendOutcome.Later(null, why.Why, IsChannelDown: true) { PartsSent = at };
                case ApiAnswer.Failed failed:
                    return await Failed(failed, member, at);
                case var other:
                    throw new InvalidOperationException($"No outcome for {other.GetType().Name}.");
            }
        }

        return unclear is null ? new SendOutcome.Sent(sentId) : new SendOutcome.Unclear(unclear);
    }

    private async Task<ApiAnswer> SendFile(OutboxMessage message, Block.Document document, string member, CancellationToken cancel) =>
        await documents.Make(message.Authority, document.Id, document.Kind, message.Locale, cancel) is { } made
            ? await api.SendMedia(member, new Media(made.Name, made.Bytes), cancel)
            : new ApiAnswer.Failed(0, "there is no such document any more");

    private async Task<SendOutcome> Failed(ApiAnswer.Failed failed, string member, int partsSent)
    {
        var why = $"errcode {failed.Code}";
        if (ErrorCodes.IsNobody(failed.Code))
            await store.NoteReach(WeComChannel.ChannelName, member, ReachState.Removed, clock.GetUtcNow(), CancellationToken.None);
        return failed.Code == ErrorCodes.Busy || ErrorCodes.IsTooMuch(failed.Code) || ErrorCodes.IsSetUpTrouble(failed.Code)
            ? new SendOutcome.Later(ErrorCodes.Wait(failed.Code), why, IsChannelDown: true) { PartsSent = partsSent }
            : new SendOutcome.Refused(why);
    }

    private static bool NotLicensed(JsonElement body) => Word(body, "unlicenseduser") is { Length: > 0 };

    private static string? Word(JsonElement body, string name) =>
        body.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;
}
