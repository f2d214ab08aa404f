using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Money that arrived, as the card shows it.</summary>
internal static class ReceiptCard
{
    public static Block.FactList Of(Receipt receipt, Project project, IReadOnlyList<Doubt> doubts) => new(
        Text.Of(receipt.Kind == AmountKind.Fdi ? "log_funds.heading_fdi" : "log_funds.heading"),
        [
            .. Labels.Fact("amount_arrived", new Amount(receipt.Kind, receipt.Money.Value, receipt.Money.Currency), Doubts.On(doubts, "amounts")),
            .. Labels.Fact("project", project.Name, Doubts.On(doubts, "project")),
            .. Labels.Fact("date", receipt.Date, Doubts.On(doubts, "date")),
            .. Labels.Fact("evidence", receipt.Evidence),
        ]);
}
