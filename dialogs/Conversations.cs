namespace PromoBot.Dialogs;

/// <summary>What the bot can talk about: one line each.</summary>
public static class Conversations
{
    public static IReadOnlyList<Conversation> All { get; } =
    [
    ];
}
