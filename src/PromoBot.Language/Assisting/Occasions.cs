namespace PromoBot.Language;

/// <summary>One occasion is one act: a model that tells it twice, or once for each company, does not make it two.</summary>
internal static class Occasions
{
    public static void Put(List<Act> acts, Act act)
    {
        var same = acts.FindIndex(other => other.Intent == act.Intent && IsSame(other.Intent, other.Slots, act.Slots));
        if (same < 0)
            acts.Add(act);
        else if (act.Intent is Intent.ReportVisit)
            acts[same] = acts[same] with { Slots = Joined(acts[same].Slots, act.Slots) };
    }

    private static bool IsSame(Intent intent, Slots one, Slots other) => intent switch
    {
        Intent.ReportVisit => one.Date == other.Date,
        Intent.ReportFunds => one.Amounts.Intersect(other.Amounts).Any(),
        Intent.ReportLead or Intent.ReportStage => one.Project is not null && one.Project == other.Project
            || one.Companies.Intersect(other.Companies, StringComparer.Ordinal).Any() || one.Amounts.Intersect(other.Amounts).Any(),
        Intent.ReportTrip or Intent.ReportEvent or Intent.Remind => one.Date == other.Date && one.Due == other.Due,
        _ => true,
    };

    private static Slots Joined(Slots one, Slots other) => one with
    {
        Companies = [.. one.Companies.Union(other.Companies, StringComparer.Ordinal)],
        Contacts = [.. one.Contacts.Union(other.Contacts, StringComparer.Ordinal)],
        Places = [.. one.Places.Union(other.Places, StringComparer.Ordinal)],
        Tags = [.. one.Tags.Union(other.Tags)],
        Project = one.Project ?? other.Project,
        Due = one.Due ?? other.Due,
    };
}
