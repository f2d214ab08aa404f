using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What the reader was not sure of: marked on the card.</summary>
internal static class Doubts
{
    public static bool On(IReadOnlyList<Doubt> doubts, string slot) => doubts.Any(doubt => doubt.Slot == slot);
}
