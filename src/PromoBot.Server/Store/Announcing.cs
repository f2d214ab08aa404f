namespace PromoBot.Server.Store;

/// <summary>Where announcements go: groups with a robot of ours stand in the table of those who can be reached, under this channel.</summary>
public static class Announcing
{
    public const string Channel = "group-robot";
}
