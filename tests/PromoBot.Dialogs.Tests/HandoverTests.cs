using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

/// <summary>A project goes to another unit or person, who takes it over or sends it back.</summary>
public sealed class HandoverTests
{
    private static readonly Person Head = new("head", "花桥负责人", ["huaqiao"], "主要领导", Role.Head);

    private static readonly Person Liu = new("liu", "刘洋", ["dazhi"], "专员", Role.Promoter);

    private static readonly Project Signed = Scene.Project("电池壳体项目") with
    {
        Stages = [new StageReached(Stage.Lead, new DateOnly(2026, 2, 1)), new StageReached(Stage.Signed, new DateOnly(2026, 3, 12))],
    };

    private static readonly Facts Books = Scene.Knowing(Signed);

    [Fact]
    public void A_project_is_offered_and_stays_until_it_is_taken_over()
    {
        var decision = Hand(new Slots { Project = "电池壳体项目", Unit = "花桥街道" });

        var handed = Assert.IsType<Handover>(Assert.Single(decision.Changes).After);
        Assert.Equal(("huaqiao", "dazhi", null, HandoverState.Waiting), (handed.Unit, handed.From, handed.Taker, handed.State));
        Assert.Equal("handover.handed", decision.Replies[0].Lead.Key);
        var told = Assert.Single(decision.Notices);
        Assert.Equal("head", told.Person);
        Assert.Equal([Taps.TakeOver, Taps.SendBack], told.Reply.Choices.Select(choice => choice.Tap.Verb));
    }

    [Fact]
    public void A_person_of_the_same_unit_takes_it_over_too()
    {
        var handed = Assert.IsType<Handover>(Hand(new Slots { Companies = ["比亚迪", "刘洋"], Person = "刘洋" }).Changes[0].After);
        Assert.Equal(("dazhi", "liu"), (handed.Unit, handed.Taker));

        var decision = Decide(Says(new Act(Intent.TakeOver, Slots.None), Liu), Waiting(handed));
        var project = Assert.IsType<Project>(decision.Changes[1].After);
        Assert.Equal(("dazhi", "liu"), (project.Unit, project.FollowedBy));
        Assert.Empty(decision.Contributions.New);
    }

    [Fact]
    public void What_was_earned_stays_with_the_unit_that_earned_it()
    {
        var decision = Decide(Says(new Act(Intent.TakeOver, Slots.None), Head), Waiting(Offered()));

        Assert.Equal(2, decision.Changes.Count);
        Assert.Equal((HandoverState.Taken, "head"), (((Handover)decision.Changes[0].After).State, ((Handover)decision.Changes[0].After).DecidedBy));
        var project = Assert.IsType<Project>(decision.Changes[1].After);
        Assert.Equal(("huaqiao", "head"), (project.Unit, project.FollowedBy));
        Assert.All(project.Stages, step => Assert.Equal("dazhi", step.Unit));
        Assert.Equal((0, 0), (decision.Contributions.Gone.Count, decision.Contributions.New.Count));
        Assert.Equal("dazhi", Assert.Single(Contributions.Of(Scene.Plan, new ProjectFile(project, []))).Unit);
        Assert.Equal("promoter", Assert.Single(decision.Notices).Person);
    }

    [Fact]
    public void What_the_new_unit_reaches_is_its_own()
    {
        var lead = Signed with { Stages = [Signed.Stages[0]] };
        var taken = Handing.TakenOver(lead, Offered(), "head");
        var signed = taken with { Stages = [.. taken.Stages, new StageReached(Stage.Signed, new DateOnly(2026, 3, 12))] };
        Assert.Equal("huaqiao", Assert.Single(Contributions.Of(Scene.Plan, new ProjectFile(signed, []))).Unit);
    }

    [Fact]
    public void It_is_sent_back_with_a_reason_and_changes_no_project()
    {
        var asked = Decide(Says(new Act(Intent.SendBack, Slots.None), Head), Waiting(Offered()));
        Assert.Equal((0, Asking.Why), (asked.Changes.Count, asked.Talk.Question!.Slot));

        var decision = Decide(Says(new Act(Intent.SendBack, new Slots { Reason = "不属于本街道" }), Head), Waiting(Offered()));
        var sent = Assert.IsType<Handover>(Assert.Single(decision.Changes).After);
        Assert.Equal((HandoverState.SentBack, "不属于本街道"), (sent.State, sent.Reason));
        Assert.Equal("handover.told_sent_back", Assert.Single(decision.Notices).Reply.Lead.Key);
    }

    [Fact]
    public void A_head_who_says_退回_means_what_was_handed_to_them()
    {
        var decision = Decide(Says(new Act(Intent.Reject, new Slots { Reason = "资料不全" }), Head), Waiting(Offered()));
        Assert.Equal(HandoverState.SentBack, Assert.IsType<Handover>(Assert.Single(decision.Changes).After).State);
        Assert.Equal(["talk.may_not_verify"], Scene.Keys(Decide(Says(new Act(Intent.Reject, Slots.None), Head), Facts.None)));
    }

    [Theory]
    [InlineData("promoter", false)]
    [InlineData("liu", false)]
    [InlineData("head", true)]
    [InlineData("officer", true)]
    public void Only_the_head_an_officer_or_the_person_named_decides(string person, bool may)
    {
        var speaker = new[] { Scene.Promoter, Liu, Head, Scene.Officer }.Single(one => one.Id == person);
        Assert.Equal(may, Handing.MayDecide(speaker, Offered()));
        var tapped = Scene.Taps("t9", Taps.TakeOver, "h1", speaker: speaker) with { People = People };
        Assert.Equal(may ? 2 : 0, Decide(tapped, Waiting(Offered()) with { Entries = [Offered()] }).Changes.Count);
    }

    [Fact]
    public void A_button_pressed_twice_does_it_once()
    {
        var taken = Offered() with { State = HandoverState.Taken, DecidedBy = "head", DecidedOn = new DateOnly(2026, 3, 12) };
        var decision = Decide(Scene.Taps("t9", Taps.TakeOver, "h1", speaker: Head) with { People = People }, Books with { Entries = [taken] });
        Assert.Empty(decision.Changes);
        Assert.Equal("handover.settled_already", decision.Replies[0].Lead.Key);
    }

    [Fact]
    public void A_handover_that_waits_is_not_made_twice()
    {
        Assert.Equal("handover.known_already", Hand(new Slots { Project = "电池壳体项目", Unit = "花桥街道" }, Waiting(Offered())).Replies[0].Lead.Key);
        Assert.Equal("handover.waits_elsewhere", Hand(new Slots { Project = "电池壳体项目", Unit = "商务局" }, Waiting(Offered())).Replies[0].Lead.Key);
    }

    [Fact]
    public void Undone_before_it_is_taken_over_the_taker_hears_of_it()
    {
        var facts = Books with
        {
            Recent = [new WrittenTurn("t0", "promoter", Scene.Now, [new Change(null, Offered())], IsUndone: false, IsLatest: true)],
            Entries = [Offered()],
        };
        var decision = Decide(Says(new Act(Intent.Undo, Slots.None), Scene.Promoter), facts);
        Assert.True(Assert.Single(decision.Changes).After.IsWithdrawn);
        Assert.Equal(("head", "handover.told_withdrawn"), (decision.Notices[0].Person, decision.Notices[0].Reply.Lead.Key));
    }

    [Fact]
    public void Another_units_project_is_not_ours_to_hand_over() => Assert.Equal(
        "talk.of_another_unit",
        Decide(Says(new Act(Intent.Handover, new Slots { Project = "电池壳体项目", Unit = "商务局" }), Head), Books).Replies[0].Lead.Key);

    private static IReadOnlyList<Person> People => [Scene.Promoter, Scene.Leader, Scene.Officer, Head, Liu];

    private static Handover Offered() => new()
    {
        Id = "h1", Unit = "huaqiao", Person = "promoter", Date = new DateOnly(2026, 3, 12), Project = Signed.Id, From = "dazhi", ReportedOn = new DateOnly(2026, 3, 12),
    };

    private static Facts Waiting(Handover handed) => Books with { Handovers = [handed] };

    private static Turn Says(Act act, Person speaker) => Scene.Says(act, speaker: speaker) with { People = People };

    private static Decision Hand(Slots slots, Facts? facts = null) => Decide(Says(new Act(Intent.Handover, slots), Scene.Promoter), facts ?? Books);

    private static Decision Decide(Turn turn, Facts facts) => Deciding.Decide(turn, facts);
}
