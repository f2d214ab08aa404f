using PromoBot.Domain;
using PromoBot.Language;

namespace PromoBot.Dialogs.Tests;

public sealed class JoinTests
{
    private static readonly Facts Invited = Facts.None with { Invitation = Scene.Promoter };

    [Fact]
    public void Whoever_is_not_known_is_asked_for_the_code_and_nothing_is_written()
    {
        var decision = Deciding.Decide(Unknown(Scene.Visit("比亚迪"), null), Facts.None);
        Assert.Equal((0, "join.ask_code"), (decision.Changes.Count, decision.Replies[0].Lead.Key));
    }

    [Fact]
    public void The_code_says_who_it_is()
    {
        var turn = Unknown(new Act(Intent.Bind, new Slots { Code = "k7m2" }), null);
        Assert.Equal("K7M2", Deciding.Needs(turn).InvitationCode);
        Assert.Equal("promoter", Deciding.Decide(turn, Invited).Binds);
    }

    [Fact]
    public void A_bare_code_does_too() =>
        Assert.Equal("promoter", Deciding.Decide(Unknown(new Act(Intent.Unknown, Slots.None), new Slots { Code = "K7M2" }), Invited).Binds);

    [Fact]
    public void A_wrong_code_binds_nobody_and_leaves_a_note()
    {
        var decision = Deciding.Decide(Unknown(new Act(Intent.Bind, new Slots { Code = "WRONG" }), null), Facts.None);
        Assert.Null(decision.Binds);
        Assert.Single(decision.AuditNotes);
    }

    [Fact]
    public void Who_is_known_stays_who_they_are() =>
        Assert.Null(Deciding.Decide(Scene.Says(new Act(Intent.Bind, new Slots { Code = "K7M2" })), Invited).Binds);

    private static Turn Unknown(Act act, Slots? answer) => Scene.Says(act, answer: answer) with { Speaker = null };
}
