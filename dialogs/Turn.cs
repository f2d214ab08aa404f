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
    /// <summary>Answers to questions of our own about the act being decided: <c>which_project</c> → an id.</summary>
    public IReadOnlyDictionary<string, string> Picks { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Which act of the message is being decided.</summary>
    public int ActIndex { get; init; }

    /// <summary>All acts that the message is taken for: a lead is told where a visit was.</summary>
    public IReadOnlyList<Act> Beside { get; init; } = [];

    /// <summary>What a timer brought instead of a message; the speaker is then whom it is about.</summary>
    public Alarm? Alarm { get; init; }

    /// <summary>Which days are worked.</summary>
    public HolidayCalendar Holidays { get; init; } = HolidayCalendar.Default;

    /// <summary>The speaker, where only somebody known gets this far.</summary>
    public Person Me => Speaker ?? throw new InvalidOperationException("Nobody is known to speak.");

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>The id of a record that the act being decided writes.</summary>
    /// <param name="kind">A letter or two that tell records of one act apart.</param>
    public string NewId(string kind) => $"{Id}-{ActIndex}{kind}";
}
