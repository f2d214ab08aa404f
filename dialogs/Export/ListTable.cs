using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A table of a list: numbered rows under headings.</summary>
internal static class ListTable
{
    /// <param name="columns">Keys of the headings, without the number's.</param>
    public static PaperPart.Table Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<Value>> rows) => new(
        [Text.Of("export.column_number"), .. columns.Select(key => (Value)Text.Of("export.column_" + key))],
        [.. rows.Select((row, at) => (IReadOnlyList<Value>)[at + 1, .. row])]);

    public static Value Unit(Plan plan, string unit) => GapWords.UnitName(plan, unit);

    public static Value Day(DateOnly? day) => day is { } known ? BulletinNames.Day(known) : "";

    public static Value Names(IReadOnlyList<string> names) => names.Count == 0 ? "" : new Value.Names(names);

    public static Value Amount(Amount? amount) => amount is null ? "" : amount;

    public static Value Person(IReadOnlyList<Person> people, string id) => people.FirstOrDefault(person => person.Id == id)?.Name ?? id;
}
