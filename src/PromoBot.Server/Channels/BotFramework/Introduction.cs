using PromoBot.Dialogs;
using PromoBot.Server.Turns;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>The bot comes into a conversation, or is taken out of it. Greets once, whichever of the updates comes first.</summary>
internal sealed class Introduction(References references, Reception reception, Notices notices)
{
    public async Task Members(Activity activity, CancellationToken cancel)
    {
        if (Holds(activity.MembersRemoved, activity.Recipient))
        {
            await references.Removed(activity);
            return;
        }

        // In a personal chat the user is the one who is added; some clients name both.
        if (Holds(activity.MembersAdded, activity.Recipient) || (activity.IsPersonal && activity.MembersAdded is { Count: > 0 }))
            await Greet(activity, cancel);
    }

    public async Task Installation(Activity activity, CancellationToken cancel)
    {
        switch (activity.Action)
        {
            case "add":
                await Greet(activity, cancel);
                break;
            case "add-upgrade":
                await references.Keep(activity, cancel);
                break;
            case "remove":
                await references.Removed(activity);
                break;
            default:
                // remove-upgrade: the next version follows at once.
                break;
        }
    }

    private async Task Greet(Activity activity, CancellationToken cancel)
    {
        await references.Keep(activity, cancel);
        var incoming = Heard.Incoming(activity) with { MessageId = Naming.OwnId("join") };
        if (activity.IsPersonal)
            await reception.Take(incoming with { Tap = new Tap("", Taps.Greet) });
        else
            await notices.Say(incoming, Text.Of("bot_framework.hello_group"), CancellationToken.None);
    }

    private static bool Holds(IReadOnlyList<ChannelAccount>? members, ChannelAccount? bot) =>
        members?.Any(member => member.Id == bot?.Id) == true;
}
