using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>A project as the card shows it.</summary>
internal static class ProjectCard
{
    public static Block.FactList Of(Project project, IReadOnlyList<Doubt> doubts) => new(
        Text.Of("add_lead.heading"),
        [
            .. Labels.Fact("project", project.Name, Doubts.On(doubts, "project")),
            .. Labels.Fact("companies", project.Companies, Doubts.On(doubts, "companies")),
            .. project.Amounts.SelectMany(amount => Labels.Fact($"amount_{Lower(amount.Kind)}", amount, Doubts.On(doubts, "amounts"))),
            .. Labels.Fact("stage", Text.Of("add_lead.stage", ("stage", Labels.Of(project.Stage)), ("date", project.Stages[^1].Date)), Doubts.On(doubts, "stage")),
            .. project.From.Count > 0 ? Labels.Fact("from", string.Concat(project.From)) : [],
            .. Labels.Fact("industry", project.Industry, Doubts.On(doubts, "industry")),
            .. project.Tags.Count > 0 ? Labels.Fact("tags", new Value.Phrases([.. project.Tags.Select(Labels.Of)]), Doubts.On(doubts, "tags")) : [],
            .. Labels.Fact("contacts", project.Contacts, Doubts.On(doubts, "contacts")),
            .. project.FollowUp is { } due ? Labels.Fact("due", due, Doubts.On(doubts, "due")) : [],
        ]);

    private static string Lower(AmountKind? kind) => (kind ?? AmountKind.Investment).ToString().ToLowerInvariant();
}
