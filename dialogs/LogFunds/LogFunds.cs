using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Puts money that arrived (到位资金, 外资到账) into the books.</summary>
public sealed class LogFunds : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.ReportFunds];

    public override Deed? Deed => Domain.Deed.Report;

    public override Needs Needs(Turn turn, Act act) =>
        Projects.Needs(turn, act.Slots).And(new Needs { RecentOf = turn.Me.Id });

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var slots = act.Slots;
        if (slots.Amounts.Count == 0)
            return Step.Ask("amounts", Text.Of("log_funds.ask_amount"));
        if (slots.Amounts.Any(amount => amount.IsRange))
            return Step.Ask("amounts", Text.Of("log_funds.ask_exact_amount", ("amount", slots.Amounts.First(amount => amount.IsRange))));
        if (slots.Date > turn.Today)
            return Step.Say(Text.Of("log_funds.not_yet", ("date", slots.Date.Value)));

        turn.Picks.TryGetValue(Asking.WhichProject, out var picked);
        var meant = picked == Asking.New ? [] : Projects.Meant(turn, slots, facts);
        if (meant is [var file])
            return Projects.Refused(turn, file.Project) ?? Arrived(turn, act, file.Project, isNew: false, facts);
        if (meant.Count > 1)
            return Projects.Which(meant, mayBeNew: true);
        if (slots.Project is null && slots.Companies.Count == 0)
            return Step.Ask("project", Text.Of("log_funds.ask_project"));
        if (picked is null && Projects.Near(slots, facts) is { Count: > 0 } near)
            return Projects.Which(near, mayBeNew: true);
        // Money follows a contract: a project first heard of by its money has been signed.
        var project = NewProject.From(turn, Origin.In(turn, slots) with { Amounts = [], Evidence = null }, new StageReached(Stage.Signed, slots.Date ?? turn.Today));
        return Arrived(turn, act, project, isNew: true, facts);
    }

    private static Step Arrived(Turn turn, Act act, Project project, bool isNew, Facts facts)
    {
        IReadOnlyList<Receipt> receipts = [.. act.Slots.Amounts.Select((amount, index) => From(turn, act, project, amount, index))];
        var known = receipts.Select(receipt => Known(receipt, facts)).OfType<Receipt>().ToList();
        if (known.Count == receipts.Count)
            return Again(act, project, known);
        return new Step
        {
            Changes = [.. isNew ? [new Change(null, project)] : Array.Empty<Change>(), .. receipts.Select(receipt => new Change(null, receipt))],
            Shown = [.. receipts.Select(receipt => ReceiptCard.Of(receipt, project, act.Doubts))],
            Done = Text.Of("log_funds.done"),
            Focus = project.Id,
            Remarks =
            [
                .. isNew ? [Text.Of("log_funds.project_made", ("name", project.Name))] : Array.Empty<Text>(),
                .. act.Slots.Date is null ? [Text.Of("log_funds.date_assumed")] : Array.Empty<Text>(),
            ],
        };
    }

    private static Receipt From(Turn turn, Act act, Project project, Amount amount, int index) => new()
    {
        Id = turn.NewId($"r{index}"),
        Unit = project.Unit,
        Person = turn.Me.Id,
        Date = act.Slots.Date ?? turn.Today,
        Project = project.Id,
        Kind = amount.Kind == AmountKind.Fdi ? AmountKind.Fdi : AmountKind.Funds,
        Money = amount.Floor,
        Evidence = act.Slots.Evidence,
    };

    /// <summary>Told twice; only its proof may be new.</summary>
    private static Step Again(Act act, Project project, List<Receipt> known)
    {
        IReadOnlyList<Change> proved = [.. known.Where(receipt => act.Slots.Evidence is not null && receipt.Evidence != act.Slots.Evidence).Select(receipt => new Change(receipt, receipt with { Evidence = act.Slots.Evidence }))];
        return new Step
        {
            Changes = proved,
            Shown = [.. known.Select(receipt => ReceiptCard.Of(receipt with { Evidence = act.Slots.Evidence ?? receipt.Evidence }, project, act.Doubts))],
            Headline = Text.Of(proved.Count > 0 ? "log_funds.proof_added" : "log_funds.known_already"),
            Focus = project.Id,
        };
    }

    /// <summary>The same sum for the same project on the same day, told twice by the same person just now, is one.</summary>
    private static Receipt? Known(Receipt receipt, Facts facts) => facts.Recent.Take(1)
        .SelectMany(written => written.Changes)
        .Select(change => Latest.Of(change.After, facts))
        .OfType<Receipt>()
        .FirstOrDefault(other => !other.IsWithdrawn && other.Project == receipt.Project && other.Date == receipt.Date
            && other.Money == receipt.Money && other.Kind == receipt.Kind);
}
