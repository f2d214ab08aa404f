using PromoBot.Dialogs;
using PromoBot.Language;

namespace PromoBot.Server.Turns;

/// <summary>The receive stage: what a channel passed on, made even.</summary>
internal static class Receiving
{
    /// <summary>A tapped suggestion is the text it stands for.</summary>
    public static Incoming Of(Incoming incoming) => incoming.Tap switch
    {
        { Verb: Taps.Say, Argument: { } words } => incoming with { Text = words, Tap = null },
        { } => incoming with { Text = null },
        null when incoming.Alarm is not null => incoming,
        null => incoming with { Text = incoming.Text ?? "" },
    };

    /// <summary>Where the message itself does not tell: Chinese, unless the client is set to English.</summary>
    public static Locale Locale(Incoming incoming) =>
        incoming.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.Locale.En : Language.Locale.Zh;
}
