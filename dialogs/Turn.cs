using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>One message with all that a decision may know besides the books.</summary>
/// <param name="Id">Unique; ids of records are made of it, so that deciding again makes the same ones.</param>
/// <param name="Now">In the authority's time zone.</param>
/// <param name="Speaker">Null: not known yet; only Join and Help answer.</param>
public sealed record Turn(
    string Id,
    DateTimeOffset Now,
    Plan Plan,
    IReadOnlyList<Person> People,
    Person? Speaker,
    string Text,
    Reading Reading,
    Tap? Tap,
    Talk Talk)
{
    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}
