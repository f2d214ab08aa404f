namespace PromoBot.Language;

/// <summary>
/// Puts grounded claims beside what the rules read. Where the rules read nothing they stand alone; else they only fill what
/// was missing, and a slot that the rules filled stays as it is.
/// </summary>
internal static class Assisted
{
    public static Reading With(Reading rules, IReadOnlyList<Act> claims) => rules.Unsure switch
    {
        _ when claims.Count == 0 => rules,
        Unsure.No => rules,
        Unsure.NothingRead => rules with { Acts = claims, Findings = [.. claims.Select(Found)] },
        Unsure.SubjectMissing or Unsure.SumUnread => rules with { Acts = [.. Completed(rules.Acts, claims), .. Unread(rules.Acts, claims)] },
        var other => throw new InvalidOperationException($"No way to assist with {other}."),
    };

    private static Finding Found(Act act, int index) => new(index, "intent", act.Intent.ToString(), default, "a language model");

    private static IEnumerable<Act> Completed(IReadOnlyList<Act> read, IReadOnlyList<Act> claims)
    {
        foreach (var act in read)
        {
            var claim = read.Count(other => other.Intent == act.Intent) == 1 ? claims.FirstOrDefault(claim => claim.Intent == act.Intent) : null;
            yield return claim is null ? act : Filled(act, claim.Slots, read);
        }
    }

    private static Act Filled(Act act, Slots said, IReadOnlyList<Act> read)
    {
        var slots = act.Slots;
        if (!Needed.IsThere(act))
        {
            slots = slots with
            {
                Companies = slots.Companies.Count > 0 ? slots.Companies : said.Companies,
                Contacts = slots.Contacts.Count > 0 ? slots.Contacts : said.Contacts,
                Project = slots.Project ?? said.Project,
                Count = slots.Count ?? said.Count,
            };
        }
        if (slots.Amounts.Count == 0 && act.Intent is not Intent.ReportVisit && IsUnread(said, read))
            slots = slots with { Amounts = said.Amounts };
        var fresh = SlotNames.Of(slots).Except(SlotNames.Of(act.Slots)).Select(slot => new Doubt(slot, []));
        return act with { Slots = slots, Doubts = [.. act.Doubts, .. fresh] };
    }

    /// <summary>A lead or money that the rules did not see at all, where it brings a sum that they left unread.</summary>
    private static IEnumerable<Act> Unread(IReadOnlyList<Act> read, IReadOnlyList<Act> claims) => claims.Where(claim =>
        claim.Intent is Intent.ReportLead or Intent.ReportFunds && read.All(act => act.Intent != claim.Intent) && IsUnread(claim.Slots, read));

    private static bool IsUnread(Slots said, IReadOnlyList<Act> read) => said.Amounts.Count > 0
        && !said.Amounts.Any(sum => read.Any(act => act.Slots.Amounts.Any(one => one.Min == sum.Min && one.Max == sum.Max && one.Currency == sum.Currency)));
}
