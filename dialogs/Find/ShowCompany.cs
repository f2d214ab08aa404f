using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>What is known of a company (宁德时代有人在跟吗): who holds the first talk, who has been in contact since when, its projects, contacts.</summary>
public sealed class ShowCompany : Conversation
{
    public override IReadOnlyList<Intent> Answers { get; } = [Intent.AskCompany];

    public override Deed? Deed => Domain.Deed.Ask;

    public override Needs Needs(Turn turn, Act act) => new() { Dossiers = Said(act), Projects = turn.Talk.Focus is { } focus ? [focus] : [] };

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        if (Said(act).Count == 0)
            return Step.Ask("companies", Text.Of("find.ask_company"));
        return new Step { Replies = [.. Said(act).Select(said => Answer(turn, said, facts.Dossiers.FirstOrDefault(one => one.Said == said)))] };
    }

    private static IReadOnlyList<string> Said(Act act) => act.Slots.Companies.Count > 0 ? act.Slots.Companies
        : act.Slots.Project is { } project ? [project] : [];

    private static Reply Answer(Turn turn, string said, Dossier? known)
    {
        if (known is not { Claim: { } claim } || known.Units.Count == 0)
            return Reply.Of(Text.Of("find.nobody", ("company", said)));
        return Reply.Of(
            FirstTalk.Words(turn, claim with { Company = known.Name }, "find.held"),
            [
                new Block.FactList(null,
                [
                    .. known.Since is { } since ? Labels.Fact("since", since) : [],
                    .. Labels.Fact("in_contact", new Value.Phrases([.. known.Units.Take(Pages.Size).Select(one => Contact(turn, one))])),
                    .. Labels.Fact("contacts", [.. known.Visits.Where(visit => Whose.SeesAll(turn, visit)).SelectMany(visit => visit.Contacts)
                        .Concat(known.Projects.Where(project => Whose.SeesAll(turn, project)).SelectMany(project => project.Contacts)).Distinct(StringComparer.Ordinal).Take(Pages.Size)]),
                ]),
                .. known.Projects.Count > 0 ? [ProjectRows.Of(turn, [.. known.Projects.Select(project => new FoundProject(project, project.Stages[^1].Date))])] : Array.Empty<Block>(),
                .. known.ProjectCount > known.Projects.Count ? [new Block.Paragraph(Text.Of("find.projects_in_all", ("count", known.ProjectCount)), IsQuiet: true)] : Array.Empty<Block>(),
            ]);
    }

    private static Text Contact(Turn turn, UnitContact contact) => contact.Visits > 0
        ? Text.Of("find.contact_visits", ("unit", Whose.UnitName(turn, contact.Unit)), ("count", contact.Visits), ("day", contact.Last))
        : Text.Of("find.contact", ("unit", Whose.UnitName(turn, contact.Unit)), ("day", contact.Last));
}
