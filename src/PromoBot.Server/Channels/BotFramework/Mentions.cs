using System.Text.RegularExpressions;

namespace PromoBot.Server.Channels.BotFramework;

/// <summary>What somebody said to the bot, without the bot's own name in it.</summary>
internal static partial class Mentions
{
    /// <summary>The bot's mentions go, others leave the name; the rest stays as written.</summary>
    public static string Strip(Activity activity)
    {
        var text = activity.Text ?? "";
        var bot = activity.Recipient;
        foreach (var mention in (activity.Entities ?? []).Where(entity => IsOf(entity, bot)))
        {
            if (!string.IsNullOrEmpty(mention.Text))
                text = text.Replace(mention.Text, " ", StringComparison.OrdinalIgnoreCase);
        }

        if (bot?.Name is { Length: > 0 } name)
            text = text.Replace($"<at>{name}</at>", " ", StringComparison.OrdinalIgnoreCase);
        // Teams writes a blank as &nbsp; where somebody was mentioned.
        return Tag().Replace(text, mention => mention.Groups["name"].Value).Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    private static bool IsOf(Entity entity, ChannelAccount? bot) =>
        string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase)
        && entity.Mentioned?.Id is { Length: > 0 } mentioned
        && string.Equals(mentioned, bot?.Id, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("<at[^>]{0,200}>(?<name>[^<]{0,200})</at>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();
}
