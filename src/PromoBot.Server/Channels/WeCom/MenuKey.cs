using PromoBot.Dialogs;

namespace PromoBot.Server.Channels.WeCom;

/// <summary>
/// What the keys of the app's menu (<c>manifest/wecom/menu.json</c>) mean: <c>help</c>, <c>show:gap</c>, or <c>say:</c> and words
/// that are taken as if they had been typed. Who makes a menu of their own needs no more than that.
/// </summary>
internal static class MenuKey
{
    private const char Between = ':';

    public static Tap? Tap(string key) => Split(key) switch
    {
        (Taps.Help, null) => new Tap("", Taps.Help),
        (Taps.Show, { } what) => new Tap("", Taps.Show, what),
        (Taps.Say, { } words) => new Tap("", Taps.Say, words),
        _ => null,
    };

    /// <summary>A key of a menu that is not ours is what it says.</summary>
    public static string? Text(string key) => Tap(key) is null ? key : null;

    private static (string Verb, string? Argument) Split(string key) =>
        key.IndexOf(Between, StringComparison.Ordinal) is > 0 and var at ? (key[..at], key[(at + 1)..]) : (key, null);
}
