namespace PromoBot.Language;

/// <summary>A message that may leave the house: names stand as [人1], [企业1], numbers to call as [电话1].</summary>
/// <param name="Hidden">What each mark stands for, as written.</param>
public sealed record Masked(string Text, IReadOnlyDictionary<string, string> Hidden)
{
    /// <summary>What came back with marks in it, in the message's own words again.</summary>
    public Act Restore(Act act) => Hidden.Count == 0 ? act : act with
    {
        Slots = act.Slots with
        {
            Companies = [.. act.Slots.Companies.Select(Restore)],
            Contacts = [.. act.Slots.Contacts.Select(Restore)],
            Leader = Said(act.Slots.Leader),
            Person = Said(act.Slots.Person),
            Project = Said(act.Slots.Project),
            Industry = Said(act.Slots.Industry),
            Unit = Said(act.Slots.Unit),
        },
    };

    private string? Said(string? text) => text is null ? null : Restore(text);

    private string Restore(string text) => Hidden.Aggregate(text, (restored, one) => restored.Replace(one.Key, one.Value, StringComparison.Ordinal));
}
