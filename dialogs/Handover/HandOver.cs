using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs;

/// <summary>Hands a project to another unit or person (移交, 流转). It waits there until it is taken over; only then it changes hands.</summary>
public sealed class HandOver : Conversation
{
    /// <summary>The question who gets it; the options are ids of units.</summary>
    private const string ToWhom = "hand_to";

    public override IReadOnlyList<Intent> Answers { get; } = [Intent.Handover];

    public override Deed? Deed => Domain.Deed.Report;

    public override Needs Needs(Turn turn, Act act) => Projects.Needs(turn, OfProject(turn, act.Slots)).And(new Needs { HandoversOf = [] });

    public override Step Decide(Turn turn, Act act, Facts facts)
    {
        var slots = OfProject(turn, act.Slots);
        return Projects.Meant(turn, slots, facts) switch
        {
            [var file] => Projects.Refused(turn, file.Project) ?? Given(turn, act, file.Project, facts),
            [_, _, ..] several => Projects.Which(several, mayBeNew: false),
            [] when slots.Companies.Count == 0 && slots.Project is null => Step.Ask("companies", Text.Of("handover.ask_project")),
            [] when Projects.Near(slots, facts) is { Count: > 0 } near => Projects.Which(near, mayBeNew: false),
            [] => Step.Say(Text.Of("handover.unknown_project", ("name", slots.Project ?? slots.Companies[0]))),
        };
    }

    /// <summary>交给刘洋跟进: who gets it is not the company.</summary>
    private static Slots OfProject(Turn turn, Slots slots) => slots with
    {
        Companies = [.. slots.Companies.Where(company => company != slots.Person && company != slots.Unit && turn.People.All(person => person.Name != company))],
    };

    private static Step Given(Turn turn, Act act, Project project, Facts facts)
    {
        var (unit, taker) = Receiver(turn, act.Slots);
        if (unit is null)
        {
            return act.Slots.Unit is null && act.Slots.Person is null || turn.Plan.Units.Count == 0
                ? AskWho(turn, project, Text.Of("handover.ask_to", ("name", project.Name)))
                : AskWho(turn, project, Text.Of("handover.unknown_to", ("name", act.Slots.Person ?? act.Slots.Unit ?? "")));
        }
        if (unit == project.Unit && (taker is null || taker == project.FollowedBy))
            return Step.Say(Text.Of("handover.there_already", ("name", project.Name), ("unit", Whose.UnitName(turn, unit))));
        if (facts.Handovers.FirstOrDefault(one => one.Project == project.Id) is { } waiting)
        {
            return new Step
            {
                Shown = [HandoverCard.Of(turn, waiting, facts)],
                Headline = Text.Of(waiting.Unit == unit && waiting.Taker == taker ? "handover.known_already" : "handover.waits_elsewhere", ("name", project.Name)),
            };
        }
        return Saved(turn, project, unit, taker, facts);
    }

    private static Step Saved(Turn turn, Project project, string unit, string? taker, Facts facts)
    {
        var handed = new Handover
        {
            Id = turn.NewId("h"),
            Unit = unit,
            Person = turn.Me.Id,
            Date = turn.Today,
            Project = project.Id,
            From = project.Unit,
            Taker = taker,
        };
        return new Step
        {
            Changes = [new Change(null, handed)],
            Shown = [HandoverCard.Of(turn, handed, facts)],
            Headline = Text.Of("handover.handed", ("name", project.Name), ("to", HandoverCard.Receiver(turn, handed))),
            Remarks = [Text.Of("handover.waits")],
            Notices = [.. HandoverNotices.Handed(turn, handed, project, facts)],
            Focus = project.Id,
            Choices = Handing.MayDecide(turn.Me, handed) ? HandoverNotices.Choices(turn, handed) : [],
        };
    }

    private static Step AskWho(Turn turn, Project project, Text words) =>
        Step.Ask(ToWhom, words, [.. turn.Plan.Units.Where(unit => unit.Id != project.Unit).Take(5).Select(unit => new Option(unit.Id, Text.Of("talk.name", ("name", unit.Name))))]);

    /// <summary>A unit, or a person with the unit that the person reports for; none where nobody is called so.</summary>
    private static (string? Unit, string? Taker) Receiver(Turn turn, Slots slots)
    {
        if (turn.Picks.TryGetValue(ToWhom, out var picked))
            return (picked, null);
        foreach (var said in new[] { slots.Person, slots.Unit }.OfType<string>())
        {
            if (turn.People.Where(person => person.Name == said || person.Id == said).ToList() is [var named])
                return (named.Unit, named.Id);
            if (AskedUnit.Find(turn.Plan, said) is AskedUnit.Known { Unit: not "" and var unit })
                return (unit, null);
            if (People.Find(turn, said) is [var person])
                return (person.Unit, person.Id);
        }
        return (null, null);
    }
}
