using PromoBot.Domain;

namespace PromoBot.Dialogs;

/// <summary>A record of any kind as a card or a line shows it.</summary>
internal static class RecordCard
{
    public static Block Of(Entry entry, Facts facts) => entry switch
    {
        Visit visit => VisitCard.Of(visit, []),
        Project project => ProjectCard.Of(project, []),
        Receipt receipt => ReceiptCard.Of(receipt, ProjectOf(receipt, facts), []),
        _ => throw new InvalidOperationException($"No card for {entry.GetType().Name}."),
    };

    /// <summary>What was taken back: a record that is gone, or the state that stands again.</summary>
    public static Block Line(Change change, Facts facts) => change.Before is { } before
        ? Of(before, facts)
        : new Block.Paragraph(change.After switch
        {
            Visit visit => Text.Of("correct.gone_visit", ("date", visit.Date), ("companies", new Value.Names(visit.Companies))),
            Project project => Text.Of("correct.gone_project", ("name", project.Name)),
            Receipt receipt => Text.Of("correct.gone_receipt", ("name", ProjectOf(receipt, facts).Name), ("amount", new Amount(receipt.Kind, receipt.Money.Value, receipt.Money.Currency))),
            _ => throw new InvalidOperationException($"No line for {change.After.GetType().Name}."),
        });

    private static Project ProjectOf(Receipt receipt, Facts facts) =>
        facts.Projects.First(file => file.Project.Id == receipt.Project).Project;
}
