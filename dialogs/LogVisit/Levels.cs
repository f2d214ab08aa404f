using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>How far from home the places of a visit are.</summary>
internal static class Levels
{
    /// <summary>Null where no place is known.</summary>
    public static TripLevel? Farthest(Authority authority, IReadOnlyList<string> places) => places
        .Select(place => Gazetteer.Default.Find(place))
        .OfType<IReadOnlyList<string>>()
        .Select(path => (TripLevel?)TripLevels.Of(authority.Home, path))
        .Max();
}
