using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A record as it stands: a turn's own copy may be older than what came later.</summary>
internal static class Latest
{
    public static Entry Of(Entry entry, Facts facts) =>
        facts.Entries.FirstOrDefault(one => one.Id == entry.Id) ?? entry switch
        {
            Project project => facts.FindProject(project.Id) ?? project,
            Receipt receipt => facts.Projects.SelectMany(file => file.Receipts).FirstOrDefault(one => one.Id == receipt.Id) ?? receipt,
            _ => entry,
        };
}
