using System.Text.Json;
using PromoBot.Dialogs;
using PromoBot.Server.Store;
using PromoBot.Server.Turns;
using PromoBot.Server.Words;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>Messages: what was typed, tapped or attached.</summary>
internal sealed class Heard(
    IStore store, References references, Reception reception, Notices notices, Senders senders, ButtonSeal seal)
{
    private const int LongestTag = 35;

    /// <returns>Null; or why the message is refused.</returns>
    public async Task<string?> Message(Activity activity, CancellationToken cancel)
    {
        var text = Mentions.Strip(activity);
        var incoming = Incoming(activity);
        if (activity.Value is { ValueKind: JsonValueKind.Object } value && text.Length == 0)
        {
            if (seal.Read(value, activity.Conversation!.Id!) is not { } tapped)
                return "altered_button";
            incoming = await InTheCardsLanguage(incoming with { Tap = tapped.Tap }, tapped.Card, cancel);
        }

        await references.Keep(activity, cancel);
        if (await IsStrangerInPublic(activity, incoming, cancel))
            return null;
        if (HasFile(activity))
            await notices.Say(incoming with { MessageId = Naming.OwnId($"file:{activity.Id}") }, Text.Of("bot_framework.no_files"), CancellationToken.None);
        if (incoming.Tap is not null || text.Length > 0 || !HasFile(activity))
            await reception.Take(incoming.Tap is null ? incoming with { Text = text } : incoming);
        return null;
    }

    /// <summary>The books keep what was said first; whoever edits a message is told how to correct them.</summary>
    public async Task Edit(Activity activity, CancellationToken cancel)
    {
        if (activity.EventType is not (null or "editMessage") || string.IsNullOrEmpty(activity.Id) || Mentions.Strip(activity).Length == 0)
            return;
        await references.Keep(activity, cancel);
        var incoming = Incoming(activity) with { MessageId = Naming.OwnId($"edit:{activity.Id}") };
        if (await senders.WhoIs(incoming.Channel, incoming.Sender, cancel) is not null)
            await notices.Say(incoming, Text.Of("bot_framework.edited"), CancellationToken.None);
    }

    /// <summary>A code told in front of everybody would be everybody's.</summary>
    public async Task<bool> IsStrangerInPublic(Activity activity, Incoming incoming, CancellationToken cancel)
    {
        if (activity.IsPersonal || await senders.WhoIs(incoming.Channel, incoming.Sender, cancel) is not null)
            return false;
        await notices.Say(incoming, Text.Of("bot_framework.join_in_private"), CancellationToken.None);
        return true;
    }

    /// <summary>A tap says no word that would tell the language; its card does, whatever the client is set to.</summary>
    public async Task<Incoming> InTheCardsLanguage(Incoming tapped, long card, CancellationToken cancel) =>
        await store.SentCard(tapped.Channel, tapped.Conversation, card, cancel) is { } sent
            ? tapped with { Locale = WordFiles.Tag(sent.Message.Locale) }
            : tapped;

    public static Incoming Incoming(Activity activity) => new(
        BotFrameworkChannel.ChannelName,
        Naming.Talk(activity),
        Naming.Sender(activity),
        activity.Id ?? "",
        null,
        Locale: activity.Locale is { Length: <= LongestTag } locale ? locale : null);

    /// <summary>Teams attaches an HTML copy of each text, which is no file; a card is somebody else's message passed on.</summary>
    private static bool HasFile(Activity activity) => activity.Attachments?.Any(attachment =>
        attachment.ContentType is { Length: > 0 } type
        && !type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        && !type.StartsWith("application/vnd.microsoft.card", StringComparison.OrdinalIgnoreCase)) == true;
}
