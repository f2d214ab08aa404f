namespace PromoBot.Training;

internal static class Drafts
{
    /// <summary>What the rules draft of a message, as the reader asks them.</summary>
    public static List<Draft> Of(Message message) => Reader.Settled(FormReader.Read(message) ?? new Drafting(message, message.Names).Read());
}
