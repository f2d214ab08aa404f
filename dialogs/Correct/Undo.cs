using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Takes back what the last turn wrote, or the turn whose button was tapped: each record stands as it stood before.</summary>
public sealed class Undo : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Undo];

    public override Deed? Deed => Domain.Deed.ChangeOwn;

    public override Needs Needs(Turn turn, Act act) => new() { RecentOf = turn.Me.Id, WrittenIn = turn.Tap?.Turn };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var written = turn.Tap is null ? facts.Recent.FirstOrDefault() : facts.Written;
        if (written is null)
            return Step.Say(Text.Of("correct.nothing_to_undo"));
        if (written.IsUndone)
            return Step.Say(Text.Of("correct.undone_already"));
        if (!Ownership.MayChange(turn, written))
            return Step.Say(Text.Of("correct.not_yours"));
        if (!written.IsLatest)
            return Step.Say(Text.Of("correct.changed_since"));
        if (HoldsMoney(written, facts) is { } project)
            return Step.Say(Text.Of("correct.holds_money", ("name", project.Name)));
        return new Step
        {
            Changes = [.. written.Changes.Select(Back)],
            Undoes = written.Id,
            Replies = [new Reply(Text.Of("correct.undone"), [.. written.Changes.Select(change => RecordCard.Line(change, facts))], [])],
        };
    }

    private static Change Back(Change change) => new(change.After, change.Before ?? change.After with { IsWithdrawn = true });

    /// <summary>A project cannot go while money that arrived later stands on it.</summary>
    private static Project? HoldsMoney(WrittenTurn written, Facts facts) => written.Changes
        .Where(change => change.Before is null)
        .Select(change => change.After)
        .OfType<Project>()
        .FirstOrDefault(project => facts.Projects
            .Where(file => file.Project.Id == project.Id)
            .SelectMany(file => file.Receipts)
            .Any(receipt => written.Changes.All(change => change.After.Id != receipt.Id)));
}
